import {
  type AffectedTimer,
  baseOf,
  type Extension,
  type ExtensionReach,
  type Extensions,
  reaches,
  type Timer,
} from '@siklus/core'
import { compareTexts } from '../values/compare-texts.ts'
import { jsonCopy } from '../values/json-text.ts'
import { unlessAborted } from '../values/unless-aborted.ts'
import type { createTables, TenantTables } from './tables.ts'

/** The extensions of deadlines over the tables. */
export const extensionsOf = (of: ReturnType<typeof createTables>): Extensions => ({
  extensions: (tenant, call) =>
    unlessAborted(call, () => jsonCopy(of(tenant).extensions.toSorted((a, b) => compareTexts(b.id, a.id)))),
  affected: (reach, { cap, samples }, call) =>
    unlessAborted(call, () => {
      const all = affected(of(reach.tenant), reach)
      return jsonCopy({ count: Math.min(cap, all.length), samples: all.slice(0, samples) })
    }),
  grantExtension: (extension, call) =>
    unlessAborted(call, () => {
      const { extensions } = of(extension.tenant)
      if (extensions.some(({ id }) => id === extension.id)) return false
      extensions.push(jsonCopy(extension))
      return true
    }),
  applyExtension: (extension, limit, call) =>
    unlessAborted(call, () => {
      const tables = of(extension.tenant)
      const moved = affected(tables, extension).slice(0, limit)
      for (const one of moved) move(tables, one, extension)
      return moved.length
    }),
})

const affected = ({ cases, timers }: TenantTables, reach: ExtensionReach): readonly AffectedTimer[] =>
  [...timers]
    .flatMap(([caseId, armed]) => {
      const item = cases.get(caseId)
      if (!item || !reaches(reach, item)) return []
      return armed.filter((timer) => moves(reach, timer)).map((timer) => ({ caseId, ...timer, unit: item.unit }))
    })
    .map(({ base: _base, ...timer }) => timer)
    .toSorted(
      (a, b) =>
        compareTexts(a.due, b.due) ||
        compareTexts(a.caseId, b.caseId) ||
        compareTexts(a.state, b.state) ||
        compareTexts(a.delay, b.delay),
    )

const moves = ({ deadlines, from, to, until }: ExtensionReach, timer: Timer): boolean =>
  deadlines.includes(timer.delay) && from <= baseOf(timer) && baseOf(timer) < to && timer.due < until

const move = ({ timers }: TenantTables, { caseId, state, delay }: AffectedTimer, { until }: Extension): void => {
  const armed = timers.get(caseId) ?? []
  timers.set(
    caseId,
    armed.map((timer) =>
      timer.state === state && timer.delay === delay ? { ...timer, base: baseOf(timer), due: until } : timer,
    ),
  )
}
