/** The split year 2021: the first half under PP 46/2011, the second under PP 30/2019, merged at the end of the year. */

// Decisions

export { type Halves, type SplitYearFacts, splitYearFacts, splitYearFinding } from './decide.ts'
export type { MergedValue } from './merged-value.ts'

// The pack

export { halfConversion } from './converted-first-half.ts'
export { mergedValue } from './merged-value.ts'
export { splitYearPack } from './pack.ts'
