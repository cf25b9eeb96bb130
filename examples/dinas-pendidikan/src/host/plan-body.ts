import { behaviourValues, type PlanBody } from '@siklus/core/performance'
import type { SamplePlan } from '../office/office.ts'

/** A sample plan of the files as the body of a plan document. Ids follow the numbers of the file. */
export const planBodyOf = ({ results }: SamplePlan): PlanBody => ({
  results: results.map(({ no, text, kind, goal, indicators }) => ({
    id: `r${no}`,
    kind,
    text,
    goal,
    indicators: indicators.map((one, n) => ({
      id: `r${no}-i${n + 1}`,
      aspect: one.aspect,
      text: one.text,
      target: one.target,
      unit: one.unit,
    })),
  })),
  behaviour: behaviourValues.map((value) => ({ value })),
  supports: [],
})
