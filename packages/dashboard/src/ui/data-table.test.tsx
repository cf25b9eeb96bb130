import { expect, test } from 'vitest'
import { type Column, DataRow, DataTable } from './data-table.tsx'
import { EmptyState } from './empty-state.tsx'

interface Row {
  readonly id: number
  readonly name: string
}
const columns: readonly Column<Row>[] = [
  { head: 'Nama', names: true, cell: ({ name }) => name },
  { head: 'Nomor', align: 'end', cell: ({ id }) => id },
]
const rowId = ({ id }: Row) => `row-${id}`
const rows = [
  { id: 1, name: 'Siti' },
  { id: 2, name: 'Made <x>' },
]

test('a row stands alone exactly as it stands in the table, so that it can be swapped', () => {
  const table = String(<DataTable caption="Orang" columns={columns} rows={rows} rowId={rowId} empty={null} />)
  for (const row of rows) expect(table).toContain(String(<DataRow columns={columns} row={row} rowId={rowId} />))
})

test('cells carry the head of their column and every element says its role, for when they become cards', () => {
  const html = String(<DataRow columns={columns} row={{ id: 2, name: 'Made <x>' }} rowId={rowId} />)
  expect(html).toBe(
    '<tr id="row-2" role="row"><th scope="row" role="rowheader">Made &lt;x&gt;</th><td role="cell" class="end" data-head="Nomor">2</td></tr>',
  )
})

test('the caption is there even when it is not shown; without rows the reason stands in the place of the table', () => {
  const shown = (caption: true | undefined) =>
    String(
      <DataTable
        caption="Orang"
        {...(caption && { captionShown: caption })}
        columns={columns}
        rows={rows}
        rowId={rowId}
        empty={null}
      />,
    )
  expect(shown(undefined)).toContain('<caption class="sr-only">Orang</caption>')
  expect(shown(true)).toContain('<caption>Orang</caption>')
  const none = <EmptyState title="Belum ada" why="Belum jatuh tempo" action={<a href="/k">Kalender</a>} />
  const empty = String(<DataTable id="people" caption="Orang" columns={columns} rows={[]} rowId={rowId} empty={none} />)
  expect(empty).toMatch(/^<div class="data-wrap" id="people">.*Belum ada.*Belum jatuh tempo.*Kalender/)
  expect(empty).not.toContain('<table')
})
