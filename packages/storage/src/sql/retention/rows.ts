import { canonical, type MonthPage, type MonthPageAsk, type RowsGone } from '@siklus/core'
import { monthRange } from '../../retention/month-range.ts'
import type { Rows, Statement } from '../executor.ts'
import { identifier } from '../identifier.ts'
import { type Slots, templateCache } from '../template.ts'
import type { KeyColumn, MonthSource } from './month-sources.ts'

/** The statements that read and remove rows of a month page by page, each page behind the key of the row before. */
export const rowStatements = () => {
  const cached = templateCache()
  return {
    page: (source: MonthSource, ask: MonthPageAsk, apart: string | null): Statement =>
      cached(`page ${source.name} ${apart} ${ask.after !== null}`, () => pageSql(source, apart, ask.after))(
        slotsOf(ask),
      ),
    remove: (source: MonthSource, ask: MonthPageAsk): Statement =>
      cached(`remove ${source.name} ${ask.after !== null}`, () => removeSql(source, ask.after))(slotsOf(ask)),
  }
}

const slotsOf = ({ tenant, month, after, limit }: MonthPageAsk): Slots => ({
  ...{ tenant, up_to: limit, after },
  ...monthRange(month),
})

const pageSql = (source: MonthSource, apart: string | null, after: string | null): string => `
select (${source.item})::text as item, ${keyJson('t', source.key)}::text as key from ${source.table(apart)} t
where t.tenant = :tenant and ${source.isInMonth}${behind(source.key, after)}
order by ${columns('t', source.key)} limit :up_to::integer`

/** Removes a page, and answers where the next one begins. */
const removeSql = (source: MonthSource, after: string | null): string => `
with page as materialized (select ${columns('t', source.key)} from ${source.table(null)} t
  where t.tenant = :tenant and ${source.isInMonth}${behind(source.key, after)} order by ${columns('t', source.key)} limit :up_to::integer),
gone as (delete from ${source.table(null)} t using page p where t.tenant = :tenant and ${same(source.key)} returning 1 as one)
select (select count(*)::integer from gone) as gone, ${lastKey(source.key)} as next`

const columns = (alias: string, key: readonly KeyColumn[]): string =>
  key.map(({ name }) => `${alias}.${identifier(name)}`).join(', ')

const same = (key: readonly KeyColumn[]): string =>
  key.map(({ name }) => `t.${identifier(name)} = p.${identifier(name)}`).join(' and ')

const keyJson = (alias: string, key: readonly KeyColumn[]): string => `jsonb_build_array(${columns(alias, key)})`

/** The key of the last row of a full page; null where the page was the last. */
export const lastKey = (key: readonly KeyColumn[]): string => `(select case when count(*) = :up_to::integer
    then (select ${keyJson('p', key)}::text from page p order by ${descending(key)} limit 1) end from page p)`

const descending = (key: readonly KeyColumn[]): string => key.map(({ name }) => `p.${identifier(name)} desc`).join(', ')

/** Rows behind a key, whose values came as one JSON text. */
export const behind = (key: readonly KeyColumn[], after: string | null): string => {
  if (after === null) return ''
  const values = key.map(({ type }, n) => `(:after::jsonb->>${n})::${type}`)
  return ` and (${columns('t', key)}) > (${values.join(', ')})`
}

/** A page from its rows. */
export const pageOf = (rows: Rows, limit: number): MonthPage => ({
  lines: rows.map((row) => canonical(JSON.parse(String(row.item)))),
  next: rows.length < limit ? null : String(rows.at(-1)?.key),
})

/** How many rows went, from the answer's row. */
export const goneOf = (rows: Rows): RowsGone => {
  const next = rows[0]?.next
  return { gone: Number(rows[0]?.gone), next: typeof next === 'string' ? next : null }
}
