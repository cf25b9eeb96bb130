import { dated } from '../../policy/dated.ts'
import { called, wholeNumber } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { agencyManuals } from './laws.ts'

/** The minimum rating period is 90 days: whoever has served so long in the period is rated. */
export const ratingPeriod = defineRule({
  id: 'rating-period',
  title: { id: 'Masa penilaian minimum', en: 'Minimum rating period' },
  cites: [
    agencyManuals.whole({
      status: 'verified',
      note: '90 days: flipbuilder.com/pkyix/rqxv, page 67; flipbuilder.com/oqawb/qcnt, page 865.',
    }),
  ],
  words: {
    id: 'Pegawai dinilai bila bertugas sekurang-kurangnya 90 hari dalam masa penilaian.',
    en: 'A person is rated who has served at least 90 days of the rating period.',
  },
  facts: {
    daysServed: called(
      { id: 'Hari bertugas dalam masa penilaian', en: 'Days served in the rating period' },
      wholeNumber({ min: 0, max: 366 }),
    ),
  },
  params: {
    days: dated({ '2012-01-01': 90 }, { called: { id: 'Hari minimum', en: 'Minimum days' } }),
  },
  decide: ({ daysServed }, { days }) => daysServed >= days,
})
