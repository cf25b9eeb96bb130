import { randomUUID } from 'node:crypto'
import {
  canonical,
  type KeptMonth,
  MonthNotClosed,
  type MonthOfTenant,
  type MonthPageAsk,
  openingMonth,
  type Retention,
  type RetiredMonths,
  UnknownMonth,
} from '@siklus/core'
import type { RecordTable } from '../records/record-table.ts'
import { monthRange } from '../retention/month-range.ts'
import { compareTexts } from '../values/compare-texts.ts'
import { isoInstant } from '../values/instant.ts'
import { jsonCopy } from '../values/json-text.ts'
import { unlessAborted } from '../values/unless-aborted.ts'
import { type MonthRow, type MonthSource, monthSources, placeOf } from './month-rows.ts'
import { obstaclesOf, unanchoredOf } from './obstacles.ts'
import { outboxOf } from './outbox.ts'
import type { createTables, TenantTables } from './tables.ts'

type Tables = ReturnType<typeof createTables>

/** Retention over the tables. There is room for every month. */
export const retentionOf = (of: Tables, records: readonly RecordTable[]): Retention => {
  const sources = monthSources(records)
  return {
    tables: sources.map(({ name, kind }) => ({ name, kind })),
    months: (call) => unlessAborted(call, () => monthsOf(of)),
    makeMonths: (_, call) => unlessAborted(call, () => []),
    tenants: (call) => unlessAborted(call, () => of.tenants().filter((tenant) => hasOldRows(of(tenant)))),
    tenantsOf: (month, call) => unlessAborted(call, () => tenantsOf(of, month)),
    obstacles: (ask, call) => unlessAborted(call, () => obstaclesOf(of(ask.tenant), ask)),
    unanchored: (ask, call) => unlessAborted(call, () => unanchoredOf(of(ask.tenant), ask)),
    page: (ask, call) => unlessAborted(call, () => pageOf(pageRows(of(ask.tenant), sources, ask), ask.limit)),
    setApart: (retirement, call) => unlessAborted(call, () => setApart(of, retirement)),
    drop: (month, call) =>
      unlessAborted(call, () => {
        for (const tenant of of.tenants()) of(tenant).apart.delete(month)
      }),
    remove: (ask, call) => unlessAborted(call, () => remove(of(ask.tenant), sources, ask)),
    purge: outboxOf(of).purge,
    renewFeed: (call) =>
      unlessAborted(call, () => {
        for (const tenant of of.tenants()) renewFeed(of(tenant))
      }),
    forgetAnswers: (ask, call) => unlessAborted(call, () => forget(of(ask.tenant), sources, ask)),
  }
}

const renewFeed = ({ feed, cursors }: TenantTables): void => {
  feed.epoch = randomUUID().slice(0, 8)
  for (const [reader, cursor] of cursors) cursors.set(reader, cursor.replace(/^[0-9a-f]{8}/, feed.epoch))
}

/** The months that were retired, over the tables. */
export const retiredOf = (of: Tables): RetiredMonths => ({
  retiredMonths: (tenant, call) => unlessAborted(call, () => jsonCopy(of(tenant).retired)),
})

const hasOldRows = ({ outbox, answers }: TenantTables): boolean => outbox.length > 0 || answers.size > 0

const monthOf = (id: string): string => openingMonth(id).slice(0, 7)

const monthsOf = (of: Tables): readonly KeptMonth[] => {
  const all = of.tenants().map(of)
  const apart = new Set(all.flatMap((tables) => [...tables.apart.keys()]))
  const among = all.flatMap((tables) => [...tables.cases.keys()].map(monthOf))
  return [...new Set([...among, ...apart])]
    .toSorted(compareTexts)
    .map((month) => ({ month, place: apart.has(month) ? 'apart' : 'among' }))
}

const tenantsOf = (of: Tables, month: string): readonly string[] => {
  if (!monthsOf(of).some((one) => one.month === month)) throw new UnknownMonth(month)
  return of
    .tenants()
    .filter((tenant) => [...placeOf(of(tenant), month).cases.keys()].some((id) => monthOf(id) === month))
}

const setApart = (of: Tables, { month, tenants, manifest, at }: Parameters<Retention['setApart']>[0]): void => {
  for (const tenant of of.tenants()) demandDone(of(tenant), { tenant, month })
  for (const tenant of tenants) {
    const tables = of(tenant)
    tables.apart.set(month, { cases: moved(tables.cases, month), transitions: moved(tables.transitions, month) })
    const others = tables.retired.filter((one) => one.month !== month)
    const noted = [...others, { month, manifest, at: isoInstant(at) }].toSorted((a, b) =>
      compareTexts(a.month, b.month),
    )
    tables.retired.splice(0, tables.retired.length, ...noted)
  }
}

const demandDone = ({ cases }: TenantTables, { tenant, month }: MonthOfTenant): void => {
  const active = [...cases.values()].filter((item) => item.status === 'active' && monthOf(item.id) === month)
  if (active.length === 0) return
  const samples = active.map(({ id }) => id).slice(0, 5)
  throw new MonthNotClosed(month, [{ tenant, kind: 'activeCases', count: active.length, samples }])
}

const moved = <A>(from: Map<string, A>, month: string): Map<string, A> => {
  const those = new Map([...from].filter(([id]) => monthOf(id) === month))
  for (const id of those.keys()) from.delete(id)
  return those
}

const sourceOf = (sources: readonly MonthSource[], table: string): MonthSource => {
  const source = sources.find(({ name }) => name === table)
  if (!source)
    throw new RangeError(`'${table}' is no table of a month; there are ${sources.map((one) => one.name).join(', ')}`)
  return source
}

/** The rows of a page, and one more where there is one. */
const pageRows = (tables: TenantTables, sources: readonly MonthSource[], ask: MonthPageAsk): readonly MonthRow[] => {
  const { first, beyond } = monthRange(ask.month)
  const rows = sourceOf(sources, ask.table).rows(tables, ask.month)
  return behind(
    rows.filter((row) => first <= row.case && row.case < beyond),
    ask,
  )
}

const behind = (
  rows: readonly MonthRow[],
  { after, limit }: Pick<MonthPageAsk, 'after' | 'limit'>,
): readonly MonthRow[] =>
  rows
    .filter((row) => after === null || compareKeys(row.key, JSON.parse(after)) > 0)
    .toSorted((a, b) => compareKeys(a.key, b.key))
    .slice(0, limit)

const compareKeys = (a: MonthRow['key'], b: MonthRow['key']): number => {
  for (const [n, one] of a.entries()) {
    const other = b[n] ?? ''
    const order = typeof one === 'number' ? one - Number(other) : compareTexts(one, String(other))
    if (order !== 0) return order
  }
  return 0
}

const nextOf = (rows: readonly MonthRow[], limit: number): string | null =>
  rows.length < limit ? null : JSON.stringify(rows.at(-1)?.key)

const pageOf = (rows: readonly MonthRow[], limit: number) => ({
  lines: rows.map(({ item }) => canonical(item)),
  next: nextOf(rows, limit),
})

const remove = (tables: TenantTables, sources: readonly MonthSource[], ask: MonthPageAsk) => {
  if (sourceOf(sources, ask.table).kind === 'moved') throw new RangeError(`rows of '${ask.table}' go with their month`)
  const rows = pageRows(tables, sources, ask)
  for (const row of rows) row.remove()
  return { gone: rows.length, next: nextOf(rows, ask.limit) }
}

const forget = (
  tables: TenantTables,
  sources: readonly MonthSource[],
  ask: Parameters<Retention['forgetAnswers']>[0],
) => {
  const page = behind(sourceOf(sources, 'idempotency').rows(tables, ''), ask)
  const old = page.filter((row) => answeredAt(tables, row) < isoInstant(ask.before))
  for (const row of old) row.remove()
  return { gone: old.length, next: nextOf(page, ask.limit) }
}

/** An answer was given with the transition it tells. */
const answeredAt = (tables: TenantTables, row: MonthRow): string => {
  const revision = tables.answers.get(JSON.stringify(row.key))?.revision ?? 0
  const step = placeOf(tables, monthOf(row.case)).transitions.get(row.case)?.[revision - 1]
  return step ? isoInstant(step.entry.at) : ''
}
