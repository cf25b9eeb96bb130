import type { Child } from 'hono/jsx'

/** Roles that the elements have anyway, until a narrow screen turns them into blocks and a browser forgets what they were. */
const role = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** A column: its head and how it shows a row. */
export interface Column<Row> {
  readonly head: string
  readonly cell: (row: Row) => Child
  /** Numbers stand at the end, one below the other. */
  readonly align?: 'end'
  /** The cell that names the row: a row header, and the title of the card on a phone. */
  readonly names?: true
}

/** A table of rows that become cards where the screen is narrow. */
export interface DataTableProps<Row> {
  /** What the table shows; spoken, and shown unless `captionShown` is left out. */
  readonly caption: string
  readonly captionShown?: true
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** The id of a row's element, so that one row can be swapped. Ids are unique on the page. */
  readonly rowId: (row: Row) => string
  readonly id?: string
  /** What to show when there are no rows: an `EmptyState`. */
  readonly empty: Child
}

/** One row, for the table and for an answer that replaces only this row. */
export const DataRow = <Row,>({
  columns,
  row,
  rowId,
}: Pick<DataTableProps<Row>, 'columns' | 'rowId'> & { readonly row: Row }) => (
  <tr id={rowId(row)} {...role.row}>
    {columns.map(({ names, align, head, cell }) =>
      names ? (
        <th scope="row" {...role.rowheader} class={align}>
          {cell(row)}
        </th>
      ) : (
        <td {...role.cell} class={align} data-head={head}>
          {cell(row)}
        </td>
      ),
    )}
  </tr>
)

/** A table with a caption, or the reason why there is nothing to show. */
export const DataTable = <Row,>({ caption, captionShown, columns, rows, rowId, id, empty }: DataTableProps<Row>) => (
  <div class="data-wrap" {...(id === undefined ? {} : { id })}>
    {rows.length === 0 ? (
      empty
    ) : (
      <table class="data" {...role.table}>
        <caption class={captionShown ? undefined : 'sr-only'}>{caption}</caption>
        <thead {...role.rowgroup}>
          <tr {...role.row}>
            {columns.map(({ head, align }) => (
              <th scope="col" {...role.columnheader} class={align}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...role.rowgroup}>
          {rows.map((row) => (
            <DataRow columns={columns} row={row} rowId={rowId} />
          ))}
        </tbody>
      </table>
    )}
  </div>
)
