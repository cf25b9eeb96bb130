import { called, group, listOf, oneOf, yesOrNo } from '../../policy/facts.ts'
import type { Words } from '../../policy/words.ts'

/** How an element may be rated, best first. */
export const elementRatings = ['outstanding', 'above', 'fully-successful', 'below', 'unacceptable'] as const

/** How an element is rated. */
export type ElementRating = (typeof elementRatings)[number]

/** The words for each rating of an element. */
export const elementRatingLabels: Readonly<Record<ElementRating, Words>> = {
  outstanding: { id: 'Luar biasa', en: 'Outstanding' },
  above: { id: 'Di atas berhasil penuh', en: 'Above fully successful' },
  'fully-successful': { id: 'Berhasil penuh', en: 'Fully successful' },
  below: { id: 'Di bawah berhasil penuh, tetapi dapat diterima', en: 'Below fully successful, but acceptable' },
  unacceptable: { id: 'Tidak dapat diterima', en: 'Unacceptable' },
}

/** The elements of the plan, each rated by a person. */
export const elements = called(
  { id: 'Unsur kinerja', en: 'Elements' },
  listOf(
    group({
      isCritical: called({ id: 'Unsur kritis', en: 'Critical element' }, yesOrNo),
      rating: called({ id: 'Rating unsur', en: 'Rating of the element' }, oneOf(elementRatings, elementRatingLabels)),
    }),
    { min: 1, max: 50 },
  ),
)
