import { dated } from '../../policy/dated.ts'
import { called, isoDay, oneOf } from '../../policy/facts.ts'
import { addDays, daysBetween } from '../../policy/iso-day.ts'
import { defineRule } from '../../policy/rule.ts'
import { agencyManuals } from './laws.ts'

/** Whether an appeal may be heard. `day` counts from the day of receipt, which is day 0; a rating of a co-worker is never admissible. */
export type AppealWindow = {
  readonly admissible: boolean
  readonly inTime: boolean
  readonly day: number
  readonly lastDay: string
}

const appealDays = dated(
  { '2012-01-01': 10 },
  {
    called: { id: 'Tenggat banding dalam hari', en: 'Days of the appeal' },
    remark: {
      id: 'Sepuluh hari menurut satu pedoman, lima hari menurut pedoman lain; hari kalender adalah kesimpulan sendiri.',
      en: 'Ten days in one manual, five in another; calendar days are our inference.',
    },
    delegated: true,
  },
)

/**
 * An appeal goes to the Performance Management Team within 10 days of receiving the rating; nobody protests the rating of a co-worker.
 * Refuses an appeal before receipt.
 */
export const appealWindow = defineRule({
  id: 'appeal-window',
  title: { id: 'Tenggat banding', en: 'Window for an appeal' },
  cites: [
    agencyManuals.whole({
      status: 'verified',
      note: 'Ten or five days, own rating only: flipbuilder.com/pddx/ixfl, page 388; flipbuilder.com/pixwd/frjh, page 164.',
    }),
    agencyManuals.whole({
      status: 'unverified',
      note: 'Inference: calendar days, the day of receipt is day 0 and the last day is in time.',
    }),
  ],
  words: {
    id: 'Kecuali instansi menetapkan lain: banding atas rating sendiri diajukan paling lambat 10 hari setelah rating diterima; rating rekan kerja tidak dapat dibanding.',
    en: 'Unless the agency sets otherwise: an appeal against the own rating is filed at most 10 days after it was received; the rating of a co-worker cannot be appealed.',
  },
  facts: {
    receivedOn: called({ id: 'Tanggal rating diterima', en: 'Day the rating was received' }, isoDay),
    filedOn: called({ id: 'Tanggal banding diajukan', en: 'Day the appeal was filed' }, isoDay),
    ratingOf: called(
      { id: 'Rating yang dibanding', en: 'Whose rating is appealed' },
      oneOf(['self', 'co-worker'], {
        self: { id: 'Rating sendiri', en: 'The own rating' },
        'co-worker': { id: 'Rating rekan kerja', en: "A co-worker's rating" },
      }),
    ),
  },
  params: { days: appealDays },
  decide: ({ receivedOn, filedOn, ratingOf }, { days }, { refuse }): AppealWindow => {
    const day = daysBetween(receivedOn, filedOn)
    if (day < 0) refuse('filedOn', `the day of receipt (${receivedOn}) or a later day`, JSON.stringify(filedOn))
    const inTime = day <= days
    return { admissible: inTime && ratingOf === 'self', inTime, day, lastDay: addDays(receivedOn, days) }
  },
})
