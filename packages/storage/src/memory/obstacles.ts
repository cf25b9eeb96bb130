import { HELD, lastRevision, type MonthOfTenant, type Obstacle } from '@siklus/core'
import { monthRange } from '../retention/month-range.ts'
import { compareTexts } from '../values/compare-texts.ts'
import type { TenantTables } from './tables.ts'

type Asked = MonthOfTenant & { readonly readers: readonly string[] }

/** What is in the way of a month. */
export const obstaclesOf = (tables: TenantTables, asked: Asked): readonly Obstacle[] => {
  const inMonth = within(asked.month)
  const mine = [...tables.cases.values()].filter(({ id }) => inMonth(id))
  const found = {
    activeCases: mine.filter(({ status }) => status === 'active').map(({ id }) => id),
    armedTimers: [...tables.timers].filter(([id, armed]) => inMonth(id) && armed.length > 0).map(([id]) => id),
    holds: mine.filter(({ tags }) => tags.includes(HELD)).map(({ id }) => id),
    activeFamily: family(tables, inMonth),
    unreadChanges: lateReaders(tables, asked.readers, inMonth),
  }
  const kinds = ['activeCases', 'armedTimers', 'holds', 'activeFamily', 'unreadChanges'] as const
  return kinds.map((kind) => ({ tenant: asked.tenant, kind, ...counted(found[kind]) })).filter(({ count }) => count > 0)
}

/** How many cases of a month have transitions that no exported anchor holds. */
export const unanchoredOf = (tables: TenantTables, { month }: MonthOfTenant): Pick<Obstacle, 'count' | 'samples'> => {
  const inMonth = within(month)
  const exported = new Set(tables.anchors.filter((anchor) => anchor.exported !== null).map(({ number }) => number))
  const held = (id: string) =>
    Math.max(0, ...(tables.leaves.get(id) ?? []).filter((leaf) => exported.has(leaf.anchor)).map(lastRevision))
  const open = [...tables.cases.values()].filter(({ id, revision }) => inMonth(id) && revision > held(id))
  return counted(open.map(({ id }) => id))
}

const counted = (names: readonly string[]): Pick<Obstacle, 'count' | 'samples'> => ({
  count: names.length,
  samples: names.toSorted(compareTexts).slice(0, 5),
})

const within = (month: string) => {
  const { first, beyond } = monthRange(month)
  return (id: string): boolean => first <= id && id < beyond
}

/** Active cases of other months whose parent or child is in this one. */
const family = ({ cases }: TenantTables, inMonth: (id: string) => boolean): readonly string[] => {
  const all = [...cases.values()]
  const parents = new Set(all.filter(({ id }) => inMonth(id)).map(({ parent }) => parent))
  return all
    .filter(({ id, status }) => status === 'active' && !inMonth(id))
    .filter(({ id, parent }) => parents.has(id) || (parent !== null && inMonth(parent)))
    .map(({ id }) => id)
}

const lateReaders = (
  { outbox, cursors, feed }: TenantTables,
  readers: readonly string[],
  inMonth: (id: string) => boolean,
): readonly string[] => {
  const last = outbox.findLastIndex(({ caseId }) => inMonth(caseId)) + 1
  if (last === 0) return []
  const read = (reader: string) => Number(cursors.get(reader)?.split('.')[1] ?? 0) - feed.purged
  return [...new Set([...readers, ...cursors.keys()])].filter((reader) => read(reader) < last)
}
