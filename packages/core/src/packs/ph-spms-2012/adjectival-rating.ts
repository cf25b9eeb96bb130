import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { called, exactNumber } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { labelAt } from '../../policy/scale.ts'
import { adjectivalScaleU } from './adjectival-scales.ts'
import { agencyManuals } from './laws.ts'
import { spmsRatings } from './ratings.ts'

/** A rating of 4.21 to 5.00 is outstanding, 3.41 to 4.20 very satisfactory, 2.61 to 3.40 satisfactory, 1.81 to 2.60 unsatisfactory, else poor. */
export const adjectivalRating = defineRule({
  id: 'adjectival-rating',
  title: { id: 'Sebutan rating', en: 'Adjectival rating' },
  cites: [
    agencyManuals.whole({
      status: 'verified',
      note: 'Variant U, the default here: flipbuilder.com/gmazb/figm, page 150.',
    }),
    agencyManuals.whole({
      status: 'unverified',
      note: 'Variant I: flipbuilder.com/oqawb/scwf, page 580, without its satisfactory band, which is inferred.',
    }),
  ],
  words: {
    id: 'Kecuali instansi menetapkan lain: 4,21–5,00 luar biasa; 3,41–4,20 sangat memuaskan; 2,61–3,40 memuaskan; 1,81–2,60 tidak memuaskan; 1,00–1,80 buruk.',
    en: 'Unless the agency sets otherwise: 4.21–5.00 outstanding; 3.41–4.20 very satisfactory; 2.61–3.40 satisfactory; 1.81–2.60 unsatisfactory; 1.00–1.80 poor.',
  },
  facts: {
    finalRating: called({ id: 'Rating akhir', en: 'Final rating' }, exactNumber({ min: '1', max: '5', places: 2 })),
  },
  params: {
    scale: dated(
      { '2012-01-01': adjectivalScaleU },
      {
        called: { id: 'Rentang sebutan', en: 'Bands of the adjectival rating' },
        remark: {
          id: 'Instansi mencetak rentang yang berbeda; varian U dipakai sebagai bawaan.',
          en: 'Agencies print different bands; variant U is the default here.',
        },
        delegated: true,
      },
    ),
  },
  promises: { labels: spmsRatings, monotone: { finalRating: 'higher' } },
  decide: ({ finalRating }, { scale }) => labelAt(scale, decimal(finalRating)),
})
