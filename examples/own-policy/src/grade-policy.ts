import { definePack } from '@siklus/core/policy'
import { bonusPack, cityRule } from './bonus-policy.ts'
import { grade } from './grade.ts'
import { teamSpread } from './team-spread.ts'
import { workValue } from './work-value.ts'

/** How the city comes to the predicate that the bonus is paid by. */
export const gradePack = definePack({
  id: 'andir-grade',
  version: '1.0.0',
  title: { id: 'Predikat kinerja Kota Andir', en: 'Performance predicate of the city of Andir' },
  laws: [cityRule],
  inForce: { from: '2025-01-01' },
  rules: [workValue, grade, teamSpread],
  main: grade,
  notModelled: [
    {
      topic: { id: 'Penilaian perilaku', en: 'Judging conduct' },
      why: { id: 'Perilaku dinilai pimpinan, bukan dengan rumus.', en: 'The superior judges conduct, by no formula.' },
    },
  ],
  terms: {
    ...bonusPack.terms,
    more: { id: 'Melampaui', en: 'More than asked' },
    done: { id: 'Tercapai', en: 'Done' },
    short: { id: 'Belum tercapai', en: 'Short' },
    proper: { id: 'Patut', en: 'Proper' },
    improper: { id: 'Tidak patut', en: 'Improper' },
  },
})
