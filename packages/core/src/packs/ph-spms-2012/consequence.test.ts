import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../policy/iso-day.ts'
import { spmsOutcomes } from './consequence.ts'
import { consequenceFinding } from './decide.ts'
import { type SpmsRating, spmsRatings } from './ratings.ts'

const rating = fc.constantFrom(...spmsRatings)
const previous = fc.option(rating, { nil: undefined })
const periodEndsOn = '2026-12-31'
const notice = fc.option(
  fc
    .oneof(fc.constantFrom(-93, -92, -91, 0), fc.integer({ min: -364, max: 0 }))
    .map((days) => addDays(periodEndsOn, days)),
  { nil: undefined },
)

const previousReceivedOn = '2026-01-31'

const low = ['unsatisfactory', 'poor']

test('one may be dropped if, and only if, two ratings in a row are low and a notice came in time', () => {
  fc.assert(
    fc.property(rating, previous, notice, (now, before, noticedOn) => {
      const facts = { rating: now, previousRating: before, previousReceivedOn, periodEndsOn, noticedOn }
      const { outcome } = consequenceFinding(facts).value
      const isNoticed = noticedOn !== undefined && noticedOn >= previousReceivedOn && noticedOn <= '2026-09-30'
      const isDue = low.includes(now) && low.includes(before ?? '') && isNoticed
      expect(outcome === 'may-be-dropped').toBe(isDue)
    }),
  )
})

test('a better rating, now or before, never has a worse consequence', () => {
  fc.assert(
    fc.property(rating, rating, rating, rating, notice, (a, b, c, d, noticedOn) => {
      const place = (one: SpmsRating) => spmsRatings.indexOf(one)
      const [better, worse] = place(a) <= place(b) ? [a, b] : [b, a]
      const [betterBefore, worseBefore] = place(c) <= place(d) ? [c, d] : [d, c]
      const rank = (now: SpmsRating, before: SpmsRating) =>
        spmsOutcomes.indexOf(
          consequenceFinding({ rating: now, previousRating: before, previousReceivedOn, periodEndsOn, noticedOn }).value
            .outcome,
        )
      return rank(better, betterBefore) <= rank(worse, worseBefore)
    }),
  )
})
