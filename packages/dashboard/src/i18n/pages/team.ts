import { defineCatalog } from '../catalog.ts'

/** The words of the team board. */
export const team = defineCatalog(
  {
    'team.title': 'Tim saya',
    'team.lead': 'Orang yang Anda nilai: rencana, laporan, evaluasi, dan umpan balik terakhir.',
    'team.plan': 'Rencana',
    'team.reports': 'Laporan',
    'team.evaluation': 'Evaluasi',
    'team.feedback': 'Umpan balik terakhir',
    'team.feedback.never': 'belum pernah',
    'team.feedback.old': 'lebih dari 30 hari',
    'team.waits': 'menunggu Anda',
    'team.year': 'Tahun {year}',
    'team.years': 'Tahun',
    'team.none': 'Tidak ada orang yang Anda nilai pada {year}',
    'team.none.why': 'Papan ini terisi saat siklus orang yang Anda pimpin dimulai.',
    'team.cycle': 'Siklus {name}',
  },
  {
    'team.title': 'My team',
    'team.lead': 'The people you assess: plan, reports, evaluation, and latest feedback.',
    'team.plan': 'Plan',
    'team.reports': 'Reports',
    'team.evaluation': 'Evaluation',
    'team.feedback': 'Latest feedback',
    'team.feedback.never': 'never',
    'team.feedback.old': 'more than 30 days ago',
    'team.waits': 'waits for you',
    'team.year': 'Year {year}',
    'team.years': 'Years',
    'team.none': 'You assess nobody in {year}',
    'team.none.why': 'This board fills itself when the cycles of the people you lead begin.',
    'team.cycle': 'Cycle of {name}',
  },
)
