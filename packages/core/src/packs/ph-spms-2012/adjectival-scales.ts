import { defineScale, from, upTo } from '../../policy/scale.ts'

/** Variant U: five bands of equal width. Printed with two decimals; a value is rounded to them before it is banded. */
export const adjectivalScaleU = defineScale({
  id: 'spms-adjectival-u',
  gaps: 'refuse',
  bands: [
    { label: 'poor', lower: from('1'), upper: upTo('1.80') },
    { label: 'unsatisfactory', lower: from('1.81'), upper: upTo('2.60') },
    { label: 'satisfactory', lower: from('2.61'), upper: upTo('3.40') },
    { label: 'very-satisfactory', lower: from('3.41'), upper: upTo('4.20') },
    { label: 'outstanding', lower: from('4.21'), upper: upTo('5') },
  ],
})

/**
 * Variant I: bands round the points. The band of satisfactory is inferred from its neighbours. It prints "Fair" for the fourth rating, which
 * stays `unsatisfactory` here, so that what follows from a rating reads the same in every agency.
 */
export const adjectivalScaleI = defineScale({
  id: 'spms-adjectival-i',
  gaps: 'refuse',
  bands: [
    { label: 'poor', lower: from('1'), upper: upTo('1.50') },
    { label: 'unsatisfactory', lower: from('1.51'), upper: upTo('2.50') },
    { label: 'satisfactory', lower: from('2.51'), upper: upTo('3.50') },
    { label: 'very-satisfactory', lower: from('3.51'), upper: upTo('4.50') },
    { label: 'outstanding', lower: from('4.51'), upper: upTo('5') },
  ],
})
