import { floored, sum } from '../../policy/aggregate.ts'
import { type Decimal, decimal } from '../../policy/decimal.ts'
import { called, exactNumber, listOf } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { creditRequirement } from './credit-requirement.ts'
import { perbkn3 } from './laws.ts'

/** Credit held in a level against what the next rank and the next level need; a gap of null means that there is no such rise. */
export type CreditStanding = {
  readonly total: Decimal
  readonly rankGap: string | null
  readonly reachesRank: boolean
  readonly levelGap: string | null
  readonly reachesLevel: boolean
}

const credit = exactNumber({ min: '0', max: '10000', places: 6 })

/** Per BKN 3/2023, in substance: the credit of the years accumulates until it reaches what the next rank, or the next level, needs. */
export const creditStanding = defineRule({
  id: 'credit-standing',
  title: { id: 'Akumulasi angka kredit', en: 'Accumulated credit' },
  cites: [
    perbkn3.whole({
      status: 'verified',
      note: 'What the next rank and the next level need; see the rule on requirements.',
    }),
    perbkn3.whole({
      status: 'unverified',
      note: 'Inference: base credit, carried credit, the credit of the years and education credit are added up alike.',
    }),
  ],
  words: {
    id: 'Saldo awal ditambah angka kredit yang diperoleh, dibandingkan dengan kebutuhan pangkat dan jenjang berikutnya.',
    en: 'The opening credit plus what was earned since, against what the next rank and the next level need.',
  },
  facts: {
    ...creditRequirement.facts,
    opening: called(
      {
        id: 'Angka kredit awal dalam jenjang (dasar, integrasi, atau lanjutan)',
        en: 'Opening credit in the level (base, integrated or carried)',
      },
      credit,
    ),
    earned: called(
      { id: 'Angka kredit yang diperoleh sejak itu', en: 'Credits earned since' },
      listOf(called({ id: 'Angka kredit', en: 'Credit' }, credit), { max: 100 }),
    ),
  },
  consults: { requirement: creditRequirement },
  promises: {
    of: 'total',
    bounds: { min: '0', max: '1010000' },
    monotone: { opening: 'higher', 'earned.*': 'higher' },
    orderFree: ['earned'],
  },
  decide: ({ level, rank, opening, earned }, _params, { consult }): CreditStanding => {
    const { rankAt, levelAt } = consult.requirement({ level, rank })
    const total = sum([opening, ...earned].map((part) => decimal(part)))
    const [rankGap, levelGap] = [gapTo(rankAt, total), gapTo(levelAt, total)]
    return { total, rankGap, reachesRank: rankGap === '0', levelGap, reachesLevel: levelGap === '0' }
  },
})

const gapTo = (at: string | null, total: Decimal): string | null =>
  at && floored(decimal(at).minus(total), decimal(0)).toFixed()
