import { isIsoDay } from '../../policy/iso-day.ts'
import { isDecimalText } from '../documents/decimal-text.ts'
import type { OfficeFault } from '../organisation/errors.ts'
import { faultsOf, isId, rowFaults } from '../organisation/row-faults.ts'
import { parentsOf, pathOf } from '../organisation/unit-path.ts'
import { type Goal, type GoalIndicator, type GoalRows, goalKinds, type IndicatorTarget } from './goal.ts'
import type { GoalYear } from './goal-records.ts'

const EVER = '1900-01-01'

/** The rows with everything that may be left out filled in, and only their own columns. */
export const completeGoals = (rows: GoalRows): GoalYear => ({
  goals: (rows.goals ?? []).map(({ id, parent, kind, text, unit, from = EVER, to = null }) => ({
    ...{ id, parent, kind, text, unit, from, to },
  })),
  indicators: (rows.indicators ?? []).map(({ id, goal, text, unitOfMeasure, direction, maximum }) => ({
    ...{ id, goal, text, unitOfMeasure, direction, maximum },
  })),
  indicatorTargets: (rows.indicatorTargets ?? []).map(({ indicator, year, target, targetUpper, source }) => ({
    ...{ indicator, year, target, targetUpper, source },
  })),
})

/** What is there already: goals with their parents, indicators, and units that rows may refer to. */
export interface KnownGoals {
  readonly goals: readonly Pick<Goal, 'id' | 'parent'>[]
  readonly indicators: readonly string[]
  readonly units: readonly string[]
}

/** Every fault of the rows, given what is stored. Empty: they may be written. */
export const goalFaults = (rows: GoalYear, known: KnownGoals): readonly OfficeFault[] => {
  const parents = parentsOf([...known.goals, ...rows.goals])
  const units = new Set(known.units)
  const indicators = new Set([...known.indicators, ...rows.indicators.map(({ id }) => id)])
  return [
    ...rowFaults('goal', rows.goals, ({ id }) => id),
    ...rowFaults('indicator', rows.indicators, ({ id }) => id),
    ...rowFaults('target', rows.indicatorTargets, targetKey),
    ...rows.goals.flatMap((row) => ofGoal(row, parents, units)),
    ...rows.indicators.flatMap((row) => ofIndicator(row, parents)),
    ...rows.indicatorTargets.flatMap((row) => ofTarget(row, indicators)),
  ]
}

const targetKey = ({ indicator, year }: IndicatorTarget): string => `${indicator} ${year}`

const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1000 && year <= 9999

const isDecimalOrNone = (text: string | null): boolean => text === null || isDecimalText(text)

const ofGoal = (
  row: Goal,
  parents: ReadonlyMap<string, string | null>,
  units: ReadonlySet<string>,
): readonly OfficeFault[] => {
  const path = pathOf(row.id, parents)
  const fault = 'fault' in path ? path.fault : undefined
  return faultsOf('goal', row.id, [
    [isId(row.id), 'the id must be letters, digits, dots, colons, hyphens or underscores, at most 100'],
    [row.text.trim() !== '', 'it needs a text'],
    [goalKinds.includes(row.kind), `kind must be one of ${goalKinds.join(', ')}`],
    [units.has(row.unit), `there is no unit '${row.unit}'`],
    [isIsoDay(row.from), `'from' must be a day, YYYY-MM-DD, not '${row.from}'`],
    [
      row.to === null || (isIsoDay(row.to) && row.from <= row.to),
      `'to' must be a day not before 'from', not '${row.to}'`,
    ],
    [fault !== 'unknown-parent', `there is no goal '${row.parent}' above it`],
    [fault !== 'circle', 'the line of goals above it runs in a circle'],
  ])
}

const ofIndicator = (row: GoalIndicator, goals: ReadonlyMap<string, string | null>): readonly OfficeFault[] =>
  faultsOf('indicator', row.id, [
    [isId(row.id) && row.text.trim() !== '', 'it needs an id and a text'],
    [goals.has(row.goal), `there is no goal '${row.goal}'`],
    [['higher', 'lower', 'range'].includes(row.direction), 'direction must be higher, lower or range'],
    [isDecimalOrNone(row.maximum), `maximum must be a decimal, not '${row.maximum}'`],
  ])

const ofTarget = (row: IndicatorTarget, indicators: ReadonlySet<string>): readonly OfficeFault[] =>
  faultsOf('target', targetKey(row), [
    [indicators.has(row.indicator), `there is no indicator '${row.indicator}'`],
    [isYear(row.year), 'the year must be a whole number of four digits'],
    [isDecimalText(row.target), `target must be a decimal, not '${row.target}'`],
    [isDecimalOrNone(row.targetUpper), `targetUpper must be a decimal, not '${row.targetUpper}'`],
  ])
