import { dated } from '../../policy/dated.ts'
import { called, isoDay } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { agencyManuals } from './laws.ts'
import { monthsFrom } from './months-from.ts'

/** The Performance Management Team decides an appeal within one month. Answers the last day. */
export const appealDecision = defineRule({
  id: 'appeal-decision',
  title: { id: 'Tenggat putusan banding', en: 'Last day to decide an appeal' },
  cites: [
    agencyManuals.whole({
      status: 'verified',
      note: 'One month: flipbuilder.com/pddx/ixfl, page 388; flipbuilder.com/pixwd/frjh, page 164.',
    }),
    agencyManuals.whole({
      status: 'unverified',
      note: 'Inference: the month is a calendar month and runs from filing.',
    }),
  ],
  words: {
    id: 'Tim Manajemen Kinerja memutus banding dalam satu bulan sejak diajukan.',
    en: 'The Performance Management Team decides an appeal within one month of its filing.',
  },
  facts: { filedOn: called({ id: 'Tanggal banding diajukan', en: 'Day the appeal was filed' }, isoDay) },
  params: {
    months: dated(
      { '2012-01-01': 1 },
      {
        called: { id: 'Bulan untuk memutus', en: 'Months to decide' },
        remark: {
          id: 'Dihitung sejak pengajuan menurut kesimpulan sendiri; bulan tanpa tanggal itu berakhir pada hari terakhirnya.',
          en: 'Counted from filing by our inference; a month without that date ends on its last day.',
        },
      },
    ),
  },
  decide: ({ filedOn }, { months }) => monthsFrom(filedOn, months),
})
