import { pp30FinalValue } from './limits/pp30.ts'
import { pp46FinalValue } from './limits/pp46.ts'
import { predicate } from './limits/predicate.ts'
import { mergedValue } from './limits/split-year.ts'
import { spmsFinalRating } from './limits/spms.ts'
import { summaryLevel } from './limits/summary-level.ts'
import { yearCredit } from './limits/year-credit.ts'
import type { Asked } from './packs.ts'

/** The main rule of a pack as somebody would write it by hand in floats: no check of the facts, no law by date, no explanation. */
export type Limit = (asked: Asked) => unknown

/** By pack. A pack without one has no limit yet, and is measured all the same. */
export const limits: ReadonlyMap<string, Limit> = new Map([
  ['id-jf-angka-kredit-2023', by(yearCredit)],
  ['id-permenpanrb6-2022', by(predicate)],
  ['id-pp30-2019', by(pp30FinalValue)],
  ['id-pp46-2011', by(pp46FinalValue)],
  ['id-split-year-2021', by(mergedValue)],
  ['ph-spms-2012', by(spmsFinalRating)],
  ['us-5cfr430', by(summaryLevel)],
])

/** The facts are those of a worked case, which the rule has accepted. */
function by<Facts>(decide: (facts: Facts, on: string) => unknown): Limit {
  return ({ facts, on }) => decide(facts as Facts, on)
}
