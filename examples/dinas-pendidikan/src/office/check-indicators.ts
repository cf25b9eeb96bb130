import { decimal } from '@siklus/core/policy'
import type { OfficeFault } from './fault.ts'
import type { Goal, Indicator, IndicatorTarget } from './office.ts'
import { faultIn, repeatedRows, unknownReferences } from './references.ts'
import type { TableRows } from './table.ts'

/** What is measured, for which goals, with which targets. */
export interface IndicatorTables {
  readonly goals: TableRows<Goal>
  readonly indicators: TableRows<Indicator>
  readonly indicatorTargets: TableRows<IndicatorTarget>
}

const above = (a: string, b: string) => decimal(a).gt(decimal(b))

const tooHighUp = ({ goals, indicators }: IndicatorTables): readonly OfficeFault[] => {
  const kinds = new Map(goals.lines.map(({ row }) => [row.id, row.kind]))
  return indicators.lines.flatMap((line) => {
    const kind = kinds.get(line.row.goal)
    if (kind !== 'vision' && kind !== 'mission') return []
    return [
      faultIn(indicators, 'goal')(line, `a ${kind} is not measured; write the id of an objective or of a goal below`),
    ]
  })
}

const upperFault = ({ target, targetUpper }: IndicatorTarget, { id, direction }: Indicator): string | undefined => {
  if (direction !== 'range')
    return targetUpper === null
      ? undefined
      : `'${id}' has no range; leave the cell empty, or write range as its direction`
  if (targetUpper === null) return `'${id}' has a range; write its upper end`
  return above(targetUpper, target)
    ? undefined
    : `the upper end ${targetUpper} is not above ${target}; write a higher one`
}

const maximumFault = ({ target, targetUpper }: IndicatorTarget, { id, maximum }: Indicator): string | undefined =>
  maximum !== null && above(targetUpper ?? target, maximum)
    ? `'${id}' can reach ${maximum} at most; write a target up to that, or correct its maximum`
    : undefined

const zeroFault = ({ target }: IndicatorTarget, { direction }: Indicator): string | undefined =>
  direction === 'higher' && decimal(target).isZero()
    ? 'a target of 0 cannot be measured against; write a number above 0'
    : undefined

const faultsOf = (target: IndicatorTarget, indicator: Indicator) => [
  { column: 'target_upper', message: upperFault(target, indicator) },
  { column: target.targetUpper === null ? 'target' : 'target_upper', message: maximumFault(target, indicator) },
  { column: 'target', message: zeroFault(target, indicator) },
]

const targetFaults = ({ indicators, indicatorTargets }: IndicatorTables): readonly OfficeFault[] => {
  const known = new Map(indicators.lines.map(({ row }) => [row.id, row]))
  return indicatorTargets.lines.flatMap((line) => {
    const indicator = known.get(line.row.indicator)
    if (indicator === undefined) return []
    return faultsOf(line.row, indicator).flatMap(({ column, message }) =>
      message === undefined ? [] : [faultIn(indicatorTargets, column)(line, message)],
    )
  })
}

/** Faults of indicators and targets: unknown goals, repeated ids or years, ranges that do not fit, targets nobody can reach or measure. */
export const checkIndicators = (tables: IndicatorTables): readonly OfficeFault[] => {
  const { goals, indicators, indicatorTargets } = tables
  return [
    ...repeatedRows(indicators, { column: 'id', of: ({ id }) => id }),
    ...unknownReferences(indicators, { column: 'goal', of: ({ goal }) => goal, to: goals }),
    ...tooHighUp(tables),
    ...unknownReferences(indicatorTargets, { column: 'indicator', of: ({ indicator }) => indicator, to: indicators }),
    ...repeatedRows(indicatorTargets, { column: 'year', of: ({ indicator, year }) => `${indicator} ${year}` }),
    ...targetFaults(tables),
  ]
}
