import type { PlannedResult, SamplePlan } from './office.ts'
import type { PlanRow } from './sample-tables.ts'
import { orderedBy } from './tree.ts'

const resultOf = (first: PlanRow, rows: readonly PlanRow[]): PlannedResult => ({
  no: first.resultNo,
  text: first.result,
  kind: first.kind,
  goal: first.goal,
  indicators: rows.map(({ aspect, indicator, target, unit }) => ({ aspect, text: indicator, target, unit })),
})

const resultsOf = (rows: readonly PlanRow[]): readonly PlannedResult[] =>
  [...Map.groupBy(rows, ({ resultNo }) => resultNo).values()]
    .flatMap((same) => (same[0] === undefined ? [] : [resultOf(same[0], same)]))
    .toSorted((a, b) => a.no - b.no)

/** The plans that rows of sample-plans.csv make up: by person, results by number, indicators as the file lists them. */
export const samplePlans = (rows: readonly PlanRow[]): readonly SamplePlan[] =>
  [
    ...Map.groupBy(
      orderedBy(rows, ({ person }) => person),
      ({ person }) => person,
    ),
  ].map(([person, own]) => ({
    person,
    results: resultsOf(own),
  }))
