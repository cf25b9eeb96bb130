import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { called, exactNumber } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { above, below, defineScale, from, labelAt, upTo } from '../../policy/scale.ts'
import { type Pp46Band, pp46Bands } from './bands.ts'
import { pp46 } from './laws.ts'

/** 91 and more, 76 to below 91, 61 to below 76, above 50 to below 61, 50 and less. Both ends are open: no formula stops there. */
export const pp46BandScale = defineScale<Pp46Band>({
  id: 'pp46-bands',
  gaps: 'none',
  bands: [
    { label: 'bad', upper: upTo('50') },
    { label: 'poor', lower: above('50'), upper: below('61') },
    { label: 'fair', lower: from('61'), upper: below('76') },
    { label: 'good', lower: from('76'), upper: below('91') },
    { label: 'very-good', lower: from('91') },
  ],
})

/**
 * PP 46/2011: 91-100 very good, 76-90 good, 61-75 fair, 51-60 poor, 50 and less bad. The text speaks of whole numbers; a decimal between
 * two bands belongs to the lower one as long as it does not reach the upper (90.5 is good), and whatever is more than 50 is not bad.
 */
export const band = defineRule({
  id: 'band',
  title: { id: 'Sebutan nilai', en: 'Band of a value' },
  cites: [
    pp46.whole({ status: 'verified', note: 'The five bands in whole numbers, as public summaries print them.' }),
    pp46.whole({ status: 'unverified', note: 'Inference: decimals between two bands, read half-open.' }),
  ],
  words: {
    id: '91 ke atas sangat baik; 76 sampai di bawah 91 baik; 61 sampai di bawah 76 cukup; di atas 50 kurang; selebihnya buruk.',
    en: '91 and more very good; 76 to below 91 good; 61 to below 76 fair; above 50 poor; the rest bad.',
  },
  facts: {
    points: called(
      { id: 'Nilai', en: 'Value' },
      exactNumber({ min: '-1000000000000000', max: '1000000000000000', places: 12 }),
    ),
  },
  params: {
    scale: dated(
      { '2014-01-01': pp46BandScale },
      {
        called: { id: 'Sebutan', en: 'Bands' },
        remark: {
          id: 'Kesimpulan sendiri: pecahan di antara dua sebutan dibaca setengah terbuka, sehingga 90,5 termasuk baik.',
          en: 'Our inference: decimals between two bands are read half-open, so that 90.5 is good.',
        },
      },
    ),
  },
  promises: { labels: pp46Bands, monotone: { points: 'higher' } },
  decide: ({ points }, { scale }) => labelAt(scale, decimal(points)),
})
