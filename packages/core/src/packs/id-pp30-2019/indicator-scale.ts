import { above, defineScale, from, upTo } from '../../policy/scale.ts'

/** PermenPANRB 8/2021: category and value of an achievement in whole percent. Between two bands no whole percent lies. */
export const indicatorScale = defineScale({
  id: 'pp30-indicator',
  gaps: 'whole',
  bands: [
    { label: 'very-poor', lower: from('0'), upper: upTo('59'), value: { from: '0', to: '49' } },
    { label: 'poor', lower: from('60'), upper: upTo('79'), value: { from: '50', to: '69' } },
    { label: 'fair', lower: from('80'), upper: upTo('99'), value: { from: '70', to: '89' } },
    { label: 'good', lower: from('100'), upper: upTo('100'), value: '109' },
    { label: 'very-good', lower: from('101'), upper: upTo('110'), value: { from: '110', to: '120' } },
    { label: 'very-good', lower: above('110'), value: '120' },
  ],
})
