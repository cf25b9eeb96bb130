import { dated } from '../../policy/dated.ts'
import { called, isoDay } from '../../policy/facts.ts'
import { addDays, daysBetween } from '../../policy/iso-day.ts'
import { defineRule } from '../../policy/rule.ts'
import { pp30 } from './laws.ts'

/** How a filing stands to the window: the day of filing is `day`, counted from the day of receipt, which is day 0. */
export type ObjectionWindow = { readonly inTime: boolean; readonly day: number; readonly lastDay: string }

/** Days of the objection window. The figure is older than this pack, which speaks from its own first day only. */
export const windowDays = dated(
  { '2022-02-03': 14 },
  {
    called: { id: 'Hari sejak diterima', en: 'Days from receipt' },
    remark: {
      id: 'Kesimpulan sendiri: hari kalender, hari penerimaan adalah hari ke-0; naskah hanya menyebut 14 hari sejak diterima.',
      en: 'Our inference: calendar days, the day of receipt is day 0; the text says only 14 days from receipt.',
    },
  },
)

/**
 * PP 30/2019 art. 59, as summed up by LAN: "paling lambat 14 hari sejak diterima".
 * Calendar days in the zone of the unit; the day of receipt is day 0, day 14 is in time, day 15 is not (inference: the text says no more).
 */
export const objectionWindow = defineRule({
  id: 'objection-window',
  title: { id: 'Tenggat pengajuan keberatan', en: 'Window for an objection' },
  cites: [
    pp30.article('59', {
      status: 'verified',
      note: '14 days from receipt, read in a LAN handbook that cites the article.',
    }),
    pp30.article('59', {
      status: 'unverified',
      note: 'Inference: calendar days, the day of receipt is day 0 and day 14 is the last.',
    }),
  ],
  words: {
    id: 'Keberatan diajukan paling lambat 14 hari sejak hasil diterima; hari penerimaan adalah hari ke-0.',
    en: 'An objection is filed at most 14 days after the result was received; the day of receipt is day 0.',
  },
  facts: {
    receivedOn: called({ id: 'Tanggal hasil diterima', en: 'Day the result was received' }, isoDay),
    filedOn: called({ id: 'Tanggal keberatan diajukan', en: 'Day the objection was filed' }, isoDay),
  },
  params: { days: windowDays },
  decide: ({ receivedOn, filedOn }, { days }, { refuse }): ObjectionWindow => {
    const day = daysBetween(receivedOn, filedOn)
    if (day < 0) refuse('filedOn', `the day of receipt (${receivedOn}) or a later day`, JSON.stringify(filedOn))
    return { inTime: day <= days, day, lastDay: addDays(receivedOn, days) }
  },
})
