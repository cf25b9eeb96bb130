import { defineCatalog } from '../catalog.ts'

/** The words of continuous feedback. */
export const feedback = defineCatalog(
  {
    'flash.feedback.given': 'Umpan balik sudah dicatat.',
    'feedback.title': 'Umpan balik {year}',
    'feedback.lead':
      'Antara {name} dan pihak-pihak dalam siklusnya. Yang sudah dicatat tidak diubah; perbaikan ditulis sebagai catatan baru.',
    'feedback.give': 'Beri umpan balik',
    'feedback.to': 'Kepada {name}',
    'feedback.about': 'Tentang',
    'feedback.about.result': 'Hasil kerja',
    'feedback.about.behaviour': 'Perilaku kerja',
    'feedback.about.general': 'Umum',
    'feedback.result': 'Hasil kerja yang dimaksud',
    'feedback.result.none': 'Tidak satu pun secara khusus',
    'feedback.text': 'Umpan balik',
    'feedback.text.hint': 'Apa yang Anda lihat, apa akibatnya, apa saran Anda.',
    'feedback.send': 'Catat umpan balik',
    'feedback.closed': 'Anda membaca umpan balik ini; yang memberinya adalah para pihak selama siklus berjalan.',
    'feedback.list': 'Yang sudah disampaikan',
    'feedback.none': 'Belum ada umpan balik',
    'feedback.none.why': 'Umpan balik paling berguna saat pekerjaan masih berjalan, bukan di akhir tahun.',
    'feedback.by': '{from} kepada {to}',
  },
  {
    'flash.feedback.given': 'The feedback was recorded.',
    'feedback.title': 'Feedback {year}',
    'feedback.lead':
      'Between {name} and the parties of the cycle. What was recorded is not changed; a correction is another note.',
    'feedback.give': 'Give feedback',
    'feedback.to': 'To {name}',
    'feedback.about': 'About',
    'feedback.about.result': 'A work result',
    'feedback.about.behaviour': 'Behaviour',
    'feedback.about.general': 'In general',
    'feedback.result': 'The result it speaks of',
    'feedback.result.none': 'None in particular',
    'feedback.text': 'Feedback',
    'feedback.text.hint': 'What you saw, what came of it, what you suggest.',
    'feedback.send': 'Record the feedback',
    'feedback.closed': 'You are reading this feedback; the parties give it while the cycle runs.',
    'feedback.list': 'What has been said',
    'feedback.none': 'No feedback yet',
    'feedback.none.why': 'Feedback helps most while the work is going on, not at the end of the year.',
    'feedback.by': '{from} to {to}',
  },
)
