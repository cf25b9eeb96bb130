/** PP 46/2011 with Perka BKN 1/2013: from the rows of a plan and six aspects of behaviour to one number and its band. */

// Codes and their words

export { type Pp46Band, pp46BandLabels, pp46Bands } from './bands.ts'
export { type Creativity, creativityLabels, creativityLevels } from './creativity.ts'

// Decisions

export {
  type ActivityFacts,
  activityFinding,
  type FinalValueFacts,
  pp46BandOf,
  pp46Finding,
  type SkpFacts,
  skpFinding,
} from './decide.ts'
export type { Pp46Value } from './final-value.ts'

// What an agency may set

export type { WithoutBudget } from './activity-value.ts'
export type { Aggregation } from './aggregation.ts'

// The pack

export { pp46BandScale } from './band.ts'
export { finalValue } from './final-value.ts'
export { pp46Pack } from './pack.ts'
