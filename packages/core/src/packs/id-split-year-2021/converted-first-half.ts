import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { called } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { above, below, defineScale, from, upTo, valueAt } from '../../policy/scale.ts'
import { band } from '../id-pp46-2011/band.ts'
import { se3of2021 } from './laws.ts'

/**
 * From 0-100 to 0-120 along one straight line. PP 46/2011 knows neither floor nor cap and PP 30/2019 has both: what lies outside 0 to 100
 * takes the nearer end. An agency that converts band by band sets more lines.
 */
export const halfConversion = defineScale<string>({
  id: 'half-conversion',
  gaps: 'none',
  bands: [
    { label: 'below', upper: below('0'), value: '0' },
    { label: 'proportional', lower: from('0'), upper: upTo('100'), value: { from: '0', to: '120' } },
    { label: 'beyond', lower: above('100'), value: '120' },
  ],
})

/** SE MenPANRB 3/2021, in substance: the value of the first half, found under PP 46/2011, is brought to the scale of PP 30/2019. */
export const convertedFirstHalf = defineRule({
  id: 'converted-first-half',
  title: { id: 'Nilai semester I pada skala 0–120', en: 'Value of the first half on the scale 0-120' },
  cites: [
    se3of2021.whole({
      status: 'verified',
      note: 'The first half is appraised under PP 46/2011 and merged at year end.',
    }),
    se3of2021.whole({ status: 'unverified', note: 'From memory: that it is converted; how was not found.' }),
  ],
  words: {
    id: 'Nilai semester I (0–100) dikonversi ke skala 0–120, sebanding kecuali instansi menetapkan lain.',
    en: 'The value of the first half (0-100) is converted to the scale 0-120, in proportion unless the agency sets otherwise.',
  },
  facts: {
    firstHalf: called({ id: 'Nilai prestasi kerja Januari–Juni', en: 'Value of January to June' }, band.facts.points),
  },
  params: {
    conversion: dated(
      { '2021-07-01': halfConversion },
      {
        called: { id: 'Konversi ke skala 0–120', en: 'Conversion to the scale 0-120' },
        remark: {
          id: 'Dari ingatan: ada konversi ke skala 0–120. Garis lurus adalah kesimpulan sendiri; tabel konversinya tidak ditemukan.',
          en: 'From memory: there is a conversion to 0-120. The straight line is our inference; no table of conversion was found.',
        },
        delegated: true,
      },
    ),
  },
  promises: { bounds: { min: '0', max: '120' }, monotone: { firstHalf: 'higher' } },
  decide: ({ firstHalf }, { conversion }) => valueAt(conversion, decimal(firstHalf)),
})
