import { dated } from '../../policy/dated.ts'
import { type Decimal, decimal } from '../../policy/decimal.ts'
import { called, exactNumber, oneOf } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { creditRequirement } from './credit-requirement.ts'
import { perbkn3 } from './laws.ts'

/** Which rise has taken place. */
export type Rise = 'rank' | 'level'

/** What becomes of the credit: `kept` is the credit held in the level from now on, `forfeited` the part of the excess that is lost. */
export type CreditAfterRise = { readonly kept: Decimal; readonly excess: Decimal; readonly forfeited: Decimal }

/**
 * Per BKN 3/2023, in substance: after a rank rise inside the level the excess stays; a level rise sets the credit to 0 and the excess is
 * lost. The level and the rank are those before the rise.
 */
export const creditAfterRise = defineRule({
  id: 'credit-after-rise',
  title: { id: 'Angka kredit setelah kenaikan', en: 'Credit after a rise' },
  cites: [
    perbkn3.whole({ status: 'verified', note: 'A level rise sets the credit to 0; read in slides on the adjustment.' }),
    perbkn3.whole({
      status: 'unverified',
      note: "That the excess stays after a rank rise inside the level is read in a test of one agency's program.",
    }),
  ],
  words: {
    id: 'Kenaikan pangkat dalam jenjang yang sama: kelebihan angka kredit tetap. Kenaikan jenjang: angka kredit menjadi 0.',
    en: 'Rank rise in the same level: the excess stays. Level rise: the credit becomes 0.',
  },
  facts: {
    ...creditRequirement.facts,
    credit: called(
      { id: 'Angka kredit dalam jenjang sebelum kenaikan', en: 'Credit held in the level before the rise' },
      exactNumber({ min: '0', max: '10000', places: 6 }),
    ),
    rise: called(
      { id: 'Kenaikan', en: 'Rise' },
      oneOf(['rank', 'level'], {
        rank: { id: 'Kenaikan pangkat dalam jenjang', en: 'Rank rise inside the level' },
        level: { id: 'Kenaikan jenjang', en: 'Level rise' },
      }),
    ),
  },
  params: {
    excessStays: dated(
      { '2023-01-01': { rank: true, level: false } },
      {
        called: { id: 'Apakah kelebihan tetap', en: 'Whether the excess stays' },
        remark: {
          id: 'Hangusnya kelebihan pada kenaikan jenjang dibaca pada paparan; tetapnya kelebihan pada kenaikan pangkat dibaca pada program satu instansi.',
          en: "That the excess is lost with a level rise is read in slides; that it stays after a rank rise is read in one agency's program.",
        },
      },
    ),
  },
  consults: { requirement: creditRequirement },
  promises: { of: 'kept', bounds: { min: '0', max: '10000' }, monotone: { credit: 'higher' } },
  decide: ({ level, rank, credit, rise }, { excessStays }, { consult, refuse }): CreditAfterRise => {
    const { rankAt, levelAt, isWithLevel } = consult.requirement({ level, rank })
    const at = rise === 'level' ? levelAt : isWithLevel ? null : rankAt
    if (at === null) return refuse('rise', `a rise that ${rank} of the level ${level} has`, JSON.stringify(rise))
    const excess = decimal(credit).minus(at)
    if (excess.lt(0)) refuse('credit', `at least ${at}, which the rise needs`, JSON.stringify(credit))
    const staying = excessStays[rise] ? excess : decimal(0)
    const spent = rise === 'rank' ? decimal(at) : decimal(0)
    return { kept: spent.plus(staying), excess, forfeited: excess.minus(staying) }
  },
})
