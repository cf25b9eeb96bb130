import { below, defineScale, from, upTo } from '../../policy/scale.ts'

/**
 * PP 30/2019 art. 41: the bands of the final value. Very good asks for innovation besides; see `predicate`, which decides by both.
 * The two lowest bands are not verified: the text found breaks off after "Cukup".
 */
export const predicateScale = defineScale({
  id: 'pp30-predicate',
  gaps: 'none',
  bands: [
    { label: 'very-poor', upper: below('50') },
    { label: 'poor', lower: from('50'), upper: below('70') },
    { label: 'fair', lower: from('70'), upper: below('90') },
    { label: 'good', lower: from('90'), upper: below('110') },
    { label: 'very-good', lower: from('110'), upper: upTo('120') },
  ],
})
