import { dated } from '../../policy/dated.ts'
import { PolicyMistake } from '../../policy/errors.ts'
import type { SummaryLevel } from './levels.ts'

/** Which levels an appraisal program may use, by the letter of the pattern. All have level 1 and level 3. */
export type LevelPatterns = Readonly<Record<LevelPattern, readonly SummaryLevel[]>>

/** The letter of a pattern. */
export type LevelPattern = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H'

/** The patterns that the regulation allows. */
export const levelPatterns = dated<LevelPatterns>(
  {
    '2007-01-01': {
      A: ['level-3', 'level-1'],
      B: ['level-5', 'level-3', 'level-1'],
      C: ['level-4', 'level-3', 'level-1'],
      D: ['level-3', 'level-2', 'level-1'],
      E: ['level-5', 'level-4', 'level-3', 'level-1'],
      F: ['level-5', 'level-3', 'level-2', 'level-1'],
      G: ['level-4', 'level-3', 'level-2', 'level-1'],
      H: ['level-5', 'level-4', 'level-3', 'level-2', 'level-1'],
    },
  },
  {
    called: { id: 'Pola tingkat yang diperbolehkan', en: 'Allowed level patterns' },
    remark: {
      id: 'Dari ingatan; hanya pola dua tingkat 1/3 dan pola lima tingkat yang ditemukan dalam jawaban OPM.',
      en: 'From memory; only the two-level pattern 1/3 and the five-level pattern were found, in answers of OPM.',
    },
  },
)

/** Where a level must lie. */
interface InPattern {
  readonly patterns: LevelPatterns
  readonly pattern: LevelPattern
}

/** The level itself. Throws `PolicyMistake` where the pattern lacks it: then the method of the program and its pattern do not fit. */
export const levelIn = ({ patterns, pattern }: InPattern, level: SummaryLevel): SummaryLevel => {
  if (patterns[pattern].includes(level)) return level
  throw new PolicyMistake(`level pattern '${pattern}'`, `lacks '${level}', which the method of the program gives`)
}
