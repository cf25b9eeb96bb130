import { below, defineScale, from, upTo } from '../../policy/scale.ts'

/**
 * The default of the Commission, in percent of the target. All scales here are printed in whole percent and read alike: a rating is reached
 * when its first percent is, so what lies in a gap belongs to the rating below.
 */
export const cscQuantityScale = defineScale({
  id: 'csc-quantity',
  gaps: 'lower',
  bands: [
    { label: 'poor', upper: upTo('50'), value: '1' },
    { label: 'unsatisfactory', lower: from('51'), upper: upTo('89'), value: '2' },
    { label: 'satisfactory', lower: from('90'), upper: upTo('114'), value: '3' },
    { label: 'very-satisfactory', lower: from('115'), upper: upTo('129'), value: '4' },
    { label: 'outstanding', lower: from('130'), value: '5' },
  ],
})

/** The default for targets that must be hit: satisfactory begins at 100 percent. That 90 to below 100 is unsatisfactory is an inference. */
export const cscMustHitScale = defineScale({
  id: 'csc-quantity-must-hit',
  gaps: 'lower',
  bands: [
    { label: 'poor', upper: upTo('50'), value: '1' },
    { label: 'unsatisfactory', lower: from('51'), upper: below('100'), value: '2' },
    { label: 'satisfactory', lower: from('100'), upper: upTo('114'), value: '3' },
    { label: 'very-satisfactory', lower: from('115'), upper: upTo('129'), value: '4' },
    { label: 'outstanding', lower: from('130'), value: '5' },
  ],
})

/** CDA, targets that are not regulatory. Poor is printed "below 50" and unsatisfactory from 51: 50 itself has no rating in print. */
export const cdaQuantityScale = defineScale({
  id: 'cda-quantity',
  gaps: 'lower',
  bands: [
    { label: 'poor', upper: below('50'), value: '1' },
    { label: 'unsatisfactory', lower: from('51'), upper: upTo('99'), value: '2' },
    { label: 'satisfactory', lower: from('100'), upper: upTo('114'), value: '3' },
    { label: 'very-satisfactory', lower: from('115'), upper: upTo('129'), value: '4' },
    { label: 'outstanding', lower: from('130'), value: '5' },
  ],
})

/** CDA, fixed and regulatory targets. Nothing is printed above 100 percent: what is fixed cannot be exceeded, so more is off the scale. */
export const cdaFixedQuantityScale = defineScale({
  id: 'cda-fixed-quantity',
  gaps: 'lower',
  bands: [
    { label: 'poor', upper: below('70'), value: '1' },
    { label: 'unsatisfactory', lower: from('70'), upper: upTo('79.99'), value: '2' },
    { label: 'satisfactory', lower: from('80'), upper: upTo('89.99'), value: '3' },
    { label: 'very-satisfactory', lower: from('90'), upper: upTo('99.99'), value: '4' },
    { label: 'outstanding', lower: from('100'), upper: upTo('100'), value: '5' },
  ],
})

/** A university: satisfactory is the target itself; 1 to 19 percent more is very satisfactory, 20 percent more outstanding. */
export const universityQuantityScale = defineScale({
  id: 'university-quantity',
  gaps: 'lower',
  bands: [
    { label: 'poor', upper: upTo('50'), value: '1' },
    { label: 'unsatisfactory', lower: from('51'), upper: upTo('99'), value: '2' },
    { label: 'satisfactory', lower: from('100'), upper: upTo('100'), value: '3' },
    { label: 'very-satisfactory', lower: from('101'), upper: upTo('119'), value: '4' },
    { label: 'outstanding', lower: from('120'), value: '5' },
  ],
})
