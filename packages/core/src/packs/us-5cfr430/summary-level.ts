import { dated } from '../../policy/dated.ts'
import { called, oneOf, type ValueIn } from '../../policy/facts.ts'
import { ifAndOnlyIf } from '../../policy/gate.ts'
import { defineRule } from '../../policy/rule.ts'
import { elements } from './elements.ts'
import { cfr430, opmAnswers } from './laws.ts'
import { type LevelPattern, levelIn, levelPatterns } from './level-patterns.ts'
import { type SummaryLevel, summaryLevels } from './levels.ts'
import { methodLevel } from './method-level.ts'

const isCriticalFailure = ({ isCritical, rating }: ValueIn<typeof elements>[number]): boolean =>
  isCritical && rating === 'unacceptable'

/**
 * 5 CFR 430.208, in substance: level 1 is given if, and only if, at least one critical element is unacceptable; an element that is not
 * critical never causes it. Otherwise the method of the program gives the level. A rating is never presumed. Throws `PolicyMistake` where
 * the program's method gives level 1 by another way, or a level that its pattern lacks.
 */
export const summaryLevel = defineRule({
  id: 'summary-level',
  title: { id: 'Tingkat ringkasan', en: 'Summary level' },
  cites: [
    cfr430.article('430.208', {
      status: 'verified',
      note: 'Level 1 if and only if a critical element is unacceptable; no presumed ratings.',
    }),
    opmAnswers.whole({ status: 'verified', note: 'Programs of two levels (1 and 3) and of five.' }),
    cfr430.article('430.208', { status: 'unverified', note: 'The eight patterns are from memory.' }),
  ],
  words: {
    id: 'Tingkat 1 jika dan hanya jika sekurang-kurangnya satu unsur kritis tidak dapat diterima; selain itu menurut metode program.',
    en: "Level 1 if and only if at least one critical element is unacceptable; otherwise by the program's method.",
  },
  facts: {
    elements,
    basis: called(
      { id: 'Dasar rating', en: 'What the ratings rest on' },
      oneOf(['actual-performance', 'presumed'], {
        'actual-performance': { id: 'Kinerja nyata yang dievaluasi', en: 'Actual performance that was evaluated' },
        presumed: { id: 'Anggapan tanpa evaluasi', en: 'A presumption without evaluation' },
      }),
    ),
  },
  params: {
    patterns: levelPatterns,
    pattern: dated<LevelPattern>(
      { '2007-01-01': 'H' },
      {
        called: { id: 'Pola tingkat program', en: 'Level pattern of the program' },
        remark: {
          id: 'Program memilih satu pola; lima tingkat dipakai sebagai bawaan.',
          en: 'A program chooses one pattern; the one of five levels is the default here.',
        },
        delegated: true,
      },
    ),
    mayPresume: dated(
      { '2007-01-01': false },
      { called: { id: 'Rating boleh dianggap', en: 'Ratings may be presumed' } },
    ),
  },
  consults: { method: methodLevel },
  promises: {
    labels: summaryLevels,
    monotone: { 'elements.*.rating': 'earlier' },
    orderFree: ['elements'],
  },
  decide: ({ elements, basis }, { patterns, pattern, mayPresume }, { consult, refuse }): SummaryLevel => {
    if (basis === 'presumed' && !mayPresume)
      refuse('basis', 'actual-performance, for no rating is presumed', JSON.stringify(basis))
    const level = ifAndOnlyIf<SummaryLevel>({
      label: 'level-1',
      when: elements.some(isCriticalFailure),
      otherwise: () => consult.method({ elements }),
    })
    return levelIn({ patterns, pattern }, level)
  },
})
