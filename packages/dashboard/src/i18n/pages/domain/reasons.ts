import { defineCatalog } from '../../catalog.ts'

/** Why something may not be done. `pages/words/reason-text.ts` fills in the values of those that take some. */
export const reasons = defineCatalog(
  {
    'reason.role.notAllowed': 'Peran Anda pada kasus ini tidak mencakup tindakan ini.',
    'reason.event.notNow': 'Tindakan ini tidak tersedia pada keadaan sekarang.',
    'reason.event.reserved': 'Peristiwa ini hanya dikirim oleh sistem.',
    'reason.case.finished': 'Kasus ini sudah selesai.',
    'reason.case.held': 'Kasus ini sedang ditangguhkan.',
    'reason.case.hold.outdated': 'Ada penangguhan atau kelanjutan yang lebih baru.',
    'reason.workflow.version': 'Kasus ini mengikuti versi alur yang lain.',
    'reason.cycle.plan.outdated': 'Sudah ada rencana yang lebih baru.',
    'reason.cycle.report.known': 'Laporan periode ini sudah dicatat.',
    'reason.cycle.followUps.open': 'Masih ada {open, plural, other {# tindak lanjut}} yang belum selesai.',
    'reason.cycle.followUps.none': 'Tidak ada tindak lanjut yang terbuka.',
    'reason.document.draft.missing': 'Belum ada draf yang tersimpan.',
    'reason.document.draft.outdated': 'Draf yang dikirim bukan yang terbaru; muat ulang lalu periksa kembali.',
    'reason.plan.results.tooFew':
      'Rencana memuat {results, number} hasil kerja; paling sedikit {minimumResults, number}.',
    'reason.plan.results.unaligned': '{unaligned, plural, other {# hasil kerja}} belum dikaitkan dengan sasaran.',
    'reason.plan.results.withoutIndicator': '{without, plural, other {# hasil kerja}} belum memiliki indikator.',
    'reason.plan.rounds.used': 'Dialog sudah {rounds, number} dari {maximumRounds, number} putaran.',
    'reason.plan.signature.otherContent': 'Isi yang ditandatangani bukan yang disepakati; baca kembali rencananya.',
    'reason.plan.signing.noDeadline': 'Penandatanganan tidak memiliki tenggat.',
    'reason.report.empty':
      'Laporan masih kosong: belum ada catatan harian pada periode ini dan ringkasannya belum ditulis.',
    'reason.report.extend.notLater': 'Tenggat baru harus sesudah {dueOn}.',
    'reason.report.extend.afterLapse': 'Tenggat baru tidak boleh sesudah {lapsesOn}, saat laporan gugur.',
    'reason.evaluation.reports.open':
      'Masih ada {open, plural, other {# laporan}} yang belum selesai: pegawai menyerahkan, penilai meninjau, atau pengelola membebaskan. Yang tetap terbuka gugur sendiri pada hari terakhirnya.',
    'reason.evaluation.unitHead.noAchievement': 'Untuk kepala unit, capaian unit perlu diisi.',
    'reason.evaluation.unitHead.otherRating': 'Rating hasil kerja kepala unit mengikuti capaian unit: {expected}.',
    'reason.evaluation.assessment.known': 'Penilaian mandiri sudah diserahkan.',
    'reason.evaluation.publish.noDeadline': 'Penetapan tidak memiliki tenggat.',
    'reason.evaluation.objection.late': 'Masa keberatan sudah lewat: hari ke-{day, number} sejak hasil diterima.',
    'reason.evaluation.revision.sameRating': 'Hasil yang sama bukan perubahan; tolak keberatannya bila hasil tetap.',
  },
  {
    'reason.role.notAllowed': 'Your role on this case does not cover this action.',
    'reason.event.notNow': 'This action is not available in the current state.',
    'reason.event.reserved': 'Only the system sends this event.',
    'reason.case.finished': 'This case is finished.',
    'reason.case.held': 'This case is on hold.',
    'reason.case.hold.outdated': 'There is a newer hold or resume.',
    'reason.workflow.version': 'This case follows another version of its workflow.',
    'reason.cycle.plan.outdated': 'There is a newer plan.',
    'reason.cycle.report.known': 'The report of this period is recorded already.',
    'reason.cycle.followUps.open': '{open, plural, one {# follow-up is} other {# follow-ups are}} still open.',
    'reason.cycle.followUps.none': 'No follow-up is open.',
    'reason.document.draft.missing': 'No draft has been saved yet.',
    'reason.document.draft.outdated': 'The draft that was sent is not the newest one; reload and check again.',
    'reason.plan.results.tooFew':
      'The plan has {results, number} results; at least {minimumResults, number} are needed.',
    'reason.plan.results.unaligned':
      '{unaligned, plural, one {# result hangs} other {# results hang}} on no objective yet.',
    'reason.plan.results.withoutIndicator':
      '{without, plural, one {# result has} other {# results have}} no indicator yet.',
    'reason.plan.rounds.used': 'The dialogue has had {rounds, number} of {maximumRounds, number} rounds.',
    'reason.plan.signature.otherContent': 'What would be signed is not what was agreed; read the plan again.',
    'reason.plan.signing.noDeadline': 'Signing has no deadline.',
    'reason.report.empty': 'The report is empty: no journal entry in this period, and no summary.',
    'reason.report.extend.notLater': 'The new deadline must be later than {dueOn}.',
    'reason.report.extend.afterLapse': 'The new deadline may not be after {lapsesOn}, when reports lapse.',
    'reason.evaluation.reports.open':
      '{open, plural, one {# report is} other {# reports are}} not closed yet: the owner hands it in, the assessor reviews it, or the performance team waives it. What stays open lapses by itself on its last day.',
    'reason.evaluation.unitHead.noAchievement': 'For the head of a unit, the achievement of the unit is needed.',
    'reason.evaluation.unitHead.otherRating':
      "The result rating of a unit's head follows the achievement of the unit: {expected}.",
    'reason.evaluation.assessment.known': 'The self-assessment was handed in already.',
    'reason.evaluation.publish.noDeadline': 'Publication has no deadline.',
    'reason.evaluation.objection.late': 'The time to object is over: day {day, number} since receipt.',
    'reason.evaluation.revision.sameRating':
      'The same rating changes nothing; reject the objection if the result stays.',
  },
)
