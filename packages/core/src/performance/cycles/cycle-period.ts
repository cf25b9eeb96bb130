import type { Case } from '../../case/case.ts'
import { isJsonObject } from '../../case/json.ts'
import type { By } from '../../engine/engine.ts'
import { allOf } from '../case-lines.ts'
import type { TenantKit } from '../kit.ts'

/** A reporting period of a cycle; days are `YYYY-MM-DD`, both included. */
export interface CyclePeriod {
  readonly key: string
  readonly from: string
  readonly to: string
}

/** The reporting periods of a cycle, in order. */
export const periodsOf = ({ context }: Case): readonly CyclePeriod[] => {
  const periods = context.periods
  if (!Array.isArray(periods)) return []
  return periods.flatMap((one: unknown): CyclePeriod[] => {
    if (!isJsonObject(one)) return []
    const { key, from, to } = one
    return typeof key === 'string' && typeof from === 'string' && typeof to === 'string' ? [{ key, from, to }] : []
  })
}

/** The period a day lies in, or undefined. */
export const periodOn = (periods: readonly CyclePeriod[], day: string): CyclePeriod | undefined =>
  periods.find(({ from, to }) => from <= day && day <= to)

/** The zone in which the days of a case are counted. */
export const zoneOf = (kit: TenantKit, { context }: Case): string => {
  const zone = context.zone
  return typeof zone === 'string' ? zone : kit.zone
}

/** The report cases of a cycle in the reader's scope, in the order of their periods. */
export const reportsOf = async (kit: TenantKit, cycle: string, options: By): Promise<readonly Case[]> => {
  const reports = await allOf(kit, { workflow: 'report', parent: cycle }, options)
  return reports.toSorted((a, b) => (a.period < b.period ? -1 : 1))
}
