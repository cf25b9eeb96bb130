import * as v from 'valibot'
import { permenpanrb6Pack } from '../../packs/id-permenpanrb6-2022/index.ts'
import { count, day, dayCount, orNone, payload, periodKey, zone } from './payload.ts'

const period = payload({
  key: periodKey,
  from: day,
  to: day,
  /** First day on which its report may be written. */
  opensOn: day,
  dueOn: day,
})

const fields = payload({
  year: v.pipe(
    v.number('year.invalid'),
    v.integer('year.invalid'),
    v.minValue(2022, 'year.invalid'),
    v.maxValue(2199, 'year.invalid'),
  ),
  from: day,
  to: day,
  zone,
  /** Whether the owner heads a unit, whose achievement is then the rating of results. */
  unitHead: v.boolean('unitHead.invalid'),
  planDue: day,
  planReviewDays: dayCount,
  signingDays: orNone(dayCount),
  periods: v.pipe(
    v.array(period, 'periods.invalid'),
    v.minLength(1, 'periods.none'),
    v.maxLength(60, 'periods.tooMany'),
  ),
  reportReviewDays: dayCount,
  /** Reports that are still open after this day lapse, so that the evaluation can go on. */
  reportsLapseOn: day,
  evaluationOpensOn: day,
  selfAssessmentDue: day,
  ratingDue: day,
  publishDue: orNone(day),
  /** Days after publication on which the result counts as received, if nobody acknowledged it. */
  receiptDays: dayCount,
  objectionDecisionDays: dayCount,
  followUpDue: day,
  minimumResults: orNone(count(1)),
  maximumRounds: orNone(count(0)),
})

type Fields = v.InferOutput<typeof fields>
type Period = Fields['periods'][number]

const isInOrder = ({ from, to, opensOn, dueOn }: Period): boolean => from <= to && opensOn <= dueOn

const lies = (whole: Fields, { from, to, dueOn }: Period): boolean =>
  whole.from <= from && to <= whole.to && dueOn <= whole.reportsLapseOn

const namesDiffer = (periods: readonly Period[]): boolean =>
  new Set(periods.map(({ key }) => key)).size === periods.length

/**
 * The parameters of one person's cycle. Days are `YYYY-MM-DD` in `zone`. What the law does not demand may be null: then there is no
 * such rule. The cycle ends within the validity of the pack that judges it.
 */
export const cycleInput = v.pipe(
  fields,
  v.forward(
    v.check(({ from, to }) => from <= to, 'cycle.to.beforeFrom'),
    ['to'],
  ),
  v.forward(
    v.check(({ to }) => to >= permenpanrb6Pack.inForce.from, 'cycle.to.beforePack'),
    ['to'],
  ),
  v.forward(
    v.check(({ periods }) => periods.every(isInOrder), 'periods.outOfOrder'),
    ['periods'],
  ),
  v.forward(
    v.check(({ periods }) => namesDiffer(periods), 'periods.sameKey'),
    ['periods'],
  ),
  v.forward(
    v.check((whole) => whole.periods.every((one) => lies(whole, one)), 'periods.outsideCycle'),
    ['periods'],
  ),
  v.forward(
    v.check((whole) => whole.selfAssessmentDue <= whole.ratingDue, 'ratingDue.beforeSelfAssessment'),
    ['ratingDue'],
  ),
)

/** What a host gives to start a cycle: see `cycleInput`. */
export type CycleInput = v.InferInput<typeof cycleInput>

/** The parameters of a cycle as its machine keeps them: every optional one given or null. */
export type CycleParameters = v.InferOutput<typeof cycleInput>
