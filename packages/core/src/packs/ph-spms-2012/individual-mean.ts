import { sum } from '../../policy/aggregate.ts'
import { type Decimal, decimal } from '../../policy/decimal.ts'
import { called, exactNumber, listOf } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { cscMc6 } from './laws.ts'

/** The mean of the individual ratings of an office, and whether it is above the rating of the office. */
export type IndividualMean = { readonly mean: Decimal; readonly exceeds: boolean }

const rating = exactNumber({ min: '1', max: '5', places: 2 })

/**
 * The mean of the individual ratings should not exceed the rating of the office. It is advice to the Performance Management Team, which
 * calibrates: it changes no rating and stops none.
 */
export const individualMean = defineRule({
  id: 'individual-mean',
  title: {
    id: 'Rata-rata rating individu terhadap rating kantor',
    en: 'Mean of individual ratings against the office',
  },
  cites: [cscMc6.whole({ status: 'unverified', note: 'From memory; the text was not found.' })],
  words: {
    id: 'Rata-rata rating individu sebaiknya tidak melebihi rating kantor; ini pertimbangan bagi tim kalibrasi, bukan larangan.',
    en: 'The mean of the individual ratings should not exceed the office rating; this is for the calibrating team to weigh, not a bar.',
  },
  facts: {
    officeRating: called({ id: 'Rating kantor', en: 'Office rating' }, rating),
    individualRatings: called(
      { id: 'Rating individu', en: 'Individual ratings' },
      listOf(called({ id: 'Rating satu orang', en: 'Rating of one person' }, rating), { min: 1 }),
    ),
  },
  promises: {
    of: 'mean',
    bounds: { min: '1', max: '5' },
    monotone: { 'individualRatings.*': 'higher' },
    orderFree: ['individualRatings'],
  },
  decide: ({ officeRating, individualRatings }): IndividualMean => {
    const total = sum(individualRatings.map(decimal))
    const heads = individualRatings.length
    return { mean: total.dividedBy(heads), exceeds: total.gt(decimal(officeRating).times(heads)) }
  },
})
