import * as v from 'valibot'
import { decimalText, id, oneOf, orNothing, text, webAddress, wholeNumber } from './cells.ts'
import { defineTable } from './table.ts'
import { directions, goalKinds, measures } from './words.ts'

/** The goal tree from the vision to the activities. */
export const goalTable = defineTable('goals.csv', {
  id,
  parent: orNothing(id),
  kind: oneOf(goalKinds),
  text,
  unit: id,
})

/** What is measured for a goal. */
export const indicatorTable = defineTable('indicators.csv', {
  id,
  goal: id,
  text,
  unitOfMeasure: text,
  direction: oneOf(directions),
  measure: oneOf(measures),
  maximum: orNothing(decimalText),
  note: text,
})

const madeUp = 'illustrative'

// A figure is either quoted from a page or plainly called made up; there is no third kind.
const source = v.pipe(
  v.string(),
  v.transform((cell) => (cell === madeUp ? null : cell)),
  v.nullable(webAddress),
)

/** The target of an indicator in a year. */
export const indicatorTargetTable = defineTable('indicator-targets.csv', {
  indicator: id,
  year: wholeNumber(2000, 2100),
  target: decimalText,
  targetUpper: orNothing(decimalText),
  source,
})
