import type { Pack } from '../pack.ts'
import type { AnyRule } from '../rule.ts'
import type { Words } from '../words.ts'
import { dayText, type Language, numberText } from './language.ts'
import { coded, plain } from './markdown.ts'
import { type PhraseKey, phrase } from './phrases.ts'
import { type Labels, labelsOf, wordsAmong } from './words-for-codes.ts'

/** How the texts of one rule are printed: in which language, and by which words for its codes. */
export interface Print {
  readonly language: Language
  say(key: PhraseKey, blanks?: Readonly<Record<string, string>>): string
  words(words: Words): string
  day(day: string): string
  number(number: string | number): string
  /** Codes that belong together, such as the rows of a matrix, in words; a code without words is marked as such. */
  codes(codes: readonly string[]): (code: string) => string
}

/** The printing of a rule of a pack, or of what the pack says as a whole. */
export const printOf = (language: Language, pack: Pack, rule?: AnyRule): Print => {
  const labels: readonly Labels[] = labelsOf(pack, rule)
  const say: Print['say'] = (key, blanks) => phrase(language, key, blanks)
  return {
    language,
    say,
    words: (words) => plain(words[language]),
    day: (day) => dayText(language, day),
    number: (number) => numberText(language, number),
    codes: (codes) => (code) => {
      const words = wordsAmong(labels, codes, code)
      return words ? plain(words[language]) : say('withoutWords', { code: coded(code) })
    },
  }
}
