import type { Words } from '../../policy/words.ts'
import { pp30PredicateLabels } from '../id-pp30-2019/predicates.ts'

/** The words for every code and every part of an answer or a parameter of this pack, for screen and print. */
export const terms: Readonly<Record<string, Words>> = {
  ...pp30PredicateLabels,
  value: { id: 'Nilai', en: 'Value' },
  predicate: { id: 'Predikat', en: 'Predicate' },
  firstHalf: { id: 'Semester I', en: 'First half' },
  secondHalf: { id: 'Semester II', en: 'Second half' },
  below: { id: 'Di bawah 0', en: 'Below 0' },
  proportional: { id: 'Sebanding', en: 'In proportion' },
  beyond: { id: 'Di atas 100', en: 'Above 100' },
}
