import { type Decimal, decimal } from '../../policy/decimal.ts'
import { called, oneOf } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { perbkn3 } from './laws.ts'
import { type Level, levelAbove, levelLabels, levels } from './levels.ts'
import { type Rank, rankLabels, ranks } from './ranks.ts'
import { levelRiseCredit, rankRiseCredit, ranksOfLevel } from './requirements.ts'

/** What an official of a level and rank needs. `rankAt` and `levelAt` count all credit held in the level; null where no rise is left. */
export type CreditRequirement = {
  /** The credit between one rank and the next in this level. */
  readonly rankStep: Decimal
  readonly nextRank: Rank | null
  readonly rankAt: string | null
  /** The next rank belongs to the next level, so that only a rise of the level leads to it. */
  readonly isWithLevel: boolean
  readonly nextLevel: Level | null
  readonly levelAt: string | null
}

/**
 * Per BKN 3/2023, in substance: every level has its ranks, a credit for each rank rise and a credit for the level rise. Counted over the
 * level, the second rank needs twice the step, as the level sums of the table show.
 */
export const creditRequirement = defineRule({
  id: 'credit-requirement',
  title: { id: 'Kebutuhan angka kredit', en: 'Credit required' },
  cites: [
    perbkn3.whole({ status: 'verified', note: 'Requirements of the expert levels, read in slides on the regulation.' }),
    perbkn3.whole({
      status: 'verified',
      note: 'Requirements of the skill levels, read in slides that swap the labels Terampil and Mahir; their ranks show which is which.',
    }),
    perbkn3.whole({
      status: 'unverified',
      note: 'Inference: credit is counted over the level, so that the n-th rank rise in a level needs n times the step.',
    }),
  ],
  words: {
    id: 'Kenaikan pangkat ke-n dalam satu jenjang memerlukan n × angka kredit kenaikan pangkat; kenaikan jenjang memerlukan jumlah yang ditetapkan bagi jenjang itu.',
    en: 'The n-th rank rise in a level needs n × the credit of a rank rise; the level rise needs the sum set for the level.',
  },
  facts: {
    level: called(
      { id: 'Jenjang jabatan fungsional', en: 'Level of the functional position' },
      oneOf(levels, levelLabels),
    ),
    rank: called({ id: 'Golongan ruang', en: 'Rank' }, oneOf(ranks, rankLabels)),
  },
  params: { ranksOfLevel, rankRise: rankRiseCredit, levelRise: levelRiseCredit },
  decide: ({ level, rank }, { ranksOfLevel, rankRise, levelRise }, { refuse }): CreditRequirement => {
    const own = ranksOfLevel[level]
    const place = own.indexOf(rank)
    if (place < 0) refuse('rank', `one of ${own.join(', ')}, for the level ${level}`, JSON.stringify(rank))
    const nextLevel = levelAbove(level) ?? null
    const [rankStep, inLevel] = [decimal(rankRise[level]), own[place + 1]]
    const nextRank = inLevel ?? (nextLevel && ranksOfLevel[nextLevel][0]) ?? null
    return {
      rankStep,
      nextRank,
      rankAt: nextRank && rankStep.times(place + 1).toFixed(),
      isWithLevel: nextRank !== null && inLevel === undefined,
      nextLevel,
      levelAt: levelRise[level],
    }
  },
})
