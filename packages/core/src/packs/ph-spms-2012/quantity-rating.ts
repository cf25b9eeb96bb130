import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { called, exactNumber, optional, yesOrNo } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { valueAt } from '../../policy/scale.ts'
import { agencyManuals, cdaScale, cscMc6 } from './laws.ts'
import { cscMustHitScale, cscQuantityScale } from './quantity-scales.ts'

/**
 * CSC MC 6 s. 2012, in substance: what was accomplished, in percent of the target, is rated 5 from 130 percent, 4 from 115, 3 from 90
 * (from 100 where the target must be hit), 2 from 51, else 1. Each agency has its own scale, approved by the Commission.
 */
export const quantityRating = defineRule({
  id: 'quantity-rating',
  title: { id: 'Rating kuantitas', en: 'Quantity rating' },
  cites: [
    cscMc6.whole({ status: 'unverified', note: 'The default scale is from memory; the text was not found.' }),
    cdaScale.whole({ status: 'verified', note: 'That an agency has scales of its own: two, as the CDA prints them.' }),
    agencyManuals.whole({
      status: 'verified',
      note: 'The scale of a university: flipbuilder.com/gmazb/figm, page 150.',
    }),
  ],
  words: {
    id: 'Kecuali instansi menetapkan lain: capaian ÷ target × 100%: mulai 130% rating 5, 115% rating 4, 90% rating 3 (100% bila target wajib tercapai), 51% rating 2, selebihnya 1.',
    en: 'Unless the agency sets otherwise: accomplished ÷ target × 100%: from 130% rating 5, 115% rating 4, 90% rating 3 (100% where the target must be hit), 51% rating 2, else 1.',
  },
  facts: {
    target: called({ id: 'Target', en: 'Target' }, exactNumber({ min: '0.01', max: '999999999999', places: 4 })),
    accomplished: called(
      { id: 'Capaian', en: 'Accomplished' },
      exactNumber({ min: '0', max: '999999999999', places: 4 }),
    ),
    mustBeHit: called({ id: 'Target wajib tercapai', en: 'The target must be hit' }, optional(yesOrNo)),
  },
  params: {
    scale: dated(
      { '2012-01-01': cscQuantityScale },
      {
        called: { id: 'Skala kuantitas', en: 'Quantity scale' },
        remark: {
          id: 'Skala bawaan dari ingatan. Dicetak dalam persen bulat; pecahan di antaranya dibaca sebagai rating di bawahnya (kesimpulan sendiri).',
          en: 'The default is from memory. It is printed in whole percent; a fraction between two ratings is read as the lower one (our inference).',
        },
        delegated: true,
      },
    ),
    mustHitScale: dated(
      { '2012-01-01': cscMustHitScale },
      {
        called: { id: 'Skala kuantitas bagi target wajib tercapai', en: 'Quantity scale of targets that must be hit' },
        remark: {
          id: 'Dari ingatan: memuaskan berarti 100%. Rating 2 bagi 90% sampai di bawah 100% adalah kesimpulan sendiri.',
          en: 'From memory: satisfactory means 100%. That 90% to below 100% is rated 2 is our inference.',
        },
        delegated: true,
      },
    ),
  },
  promises: { bounds: { min: '1', max: '5' }, monotone: { accomplished: 'higher', target: 'lower' } },
  decide: ({ target, accomplished, mustBeHit }, { scale, mustHitScale }) =>
    // multiplied first: then what comes out even comes out exactly
    valueAt(mustBeHit ? mustHitScale : scale, decimal(accomplished).times(100).dividedBy(decimal(target))),
})
