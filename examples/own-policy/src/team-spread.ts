import { breachesOf, called, dated, defineDistribution, defineRule, rounding, wholeNumber } from '@siklus/core/policy'
import { cityRule, predicates } from './bonus-policy.ts'

const spread = defineDistribution({
  id: 'team',
  labels: predicates,
  force: 'strict',
  rounding: { least: rounding('ceiling', 0), most: rounding('floor', 0) },
  constraints: [
    {
      id: 'few-very-good',
      of: ['very-good'],
      most: { share: '0.2' },
      words: { id: 'Paling banyak seperlima sangat baik.', en: 'At most one in five is very good.' },
    },
  ],
})

const heads = wholeNumber({ min: 0, max: 500 })

/** Art. 5: a team keeps to the spread of predicates. */
export const teamSpread = defineRule({
  id: 'team-spread',
  title: { id: 'Sebaran predikat satu tim', en: 'Spread of predicates in a team' },
  words: {
    id: 'Sebaran sesuai bila tidak lebih dari seperlima anggota tim berpredikat sangat baik.',
    en: 'The spread fits where no more than one in five of the team is very good.',
  },
  cites: [cityRule.article('5', { status: 'verified' })],
  facts: {
    veryGood: called({ id: 'Sangat baik', en: 'Very good' }, heads),
    good: called({ id: 'Baik', en: 'Good' }, heads),
    poor: called({ id: 'Kurang', en: 'Poor' }, heads),
  },
  params: { spread: dated({ '2025-01-01': spread }, { called: { id: 'Sebaran', en: 'Spread' } }) },
  decide: ({ veryGood, good, poor }, { spread }) =>
    breachesOf(spread, { 'very-good': veryGood, good, poor }).length === 0,
})
