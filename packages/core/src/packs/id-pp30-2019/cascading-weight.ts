import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { called, oneOf, optional, wholeNumber } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { cascadingLabels, cascadings } from './cascading.ts'
import { permenpanrb8 } from './laws.ts'

/**
 * A planned result that was cascaded directly weighs in full. What one weighs that was not depends on how many results intervene on the
 * leader's result; every weight is 100 percent until the agency sets another. Refuses a non-direct result without that number.
 */
export const cascadingWeight = defineRule({
  id: 'cascading-weight',
  title: { id: 'Bobot cascading rencana kinerja JA/JF', en: 'Cascading weight of a planned result (JA/JF)' },
  cites: [
    permenpanrb8.whole({
      status: 'unverified',
      note: 'Low confidence: 100 for direct, 80/90/100 for one/two/three or more non-direct results are remembered, not read. So 100 for all.',
    }),
  ],
  words: {
    id: 'Direct 100%. Non-direct menurut jumlah rencana kinerja yang mengintervensi kinerja atasan: 1, 2, atau 3 ke atas; bawaan 100%.',
    en: "Direct 100%. Non-direct by the number of results that intervene on the leader's result: 1, 2, or 3 and more; 100% by default.",
  },
  facts: {
    cascading: called({ id: 'Jenis cascading', en: 'Kind of cascading' }, oneOf(cascadings, cascadingLabels)),
    intervening: called(
      {
        id: 'Jumlah rencana kinerja non-direct pada kinerja atasan yang sama',
        en: "Number of non-direct results on the same leader's result",
      },
      optional(wholeNumber({ min: 1, max: 100 })),
    ),
  },
  params: {
    percents: dated(
      { '2021-07-01': { direct: 100, one: 100, two: 100, more: 100 } },
      {
        called: { id: 'Bobot cascading, persen', en: 'Cascading weights, percent' },
        delegated: true,
        remark: {
          id: 'Keyakinan rendah: 80/90/100 untuk 1/2/3 ke atas tidak dibaca pada naskah; karena itu semua 100.',
          en: 'Low confidence: 80/90/100 for 1/2/3 and more was not read in the text; so all are 100.',
        },
      },
    ),
  },
  promises: { bounds: { min: '0', max: '100' }, monotone: { cascading: 'earlier', intervening: 'higher' } },
  decide: ({ cascading, intervening }, { percents }, { refuse }) => {
    if (cascading === 'direct') return decimal(percents.direct)
    const count =
      intervening ?? refuse('intervening', 'a whole number from 1 to 100, for a non-direct result', 'nothing')
    if (count === 1) return decimal(percents.one)
    return decimal(count === 2 ? percents.two : percents.more)
  },
})
