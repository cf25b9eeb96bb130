import type { Words } from '../../policy/words.ts'
import { pp46BandLabels } from './bands.ts'
import { creativityLabels } from './creativity.ts'

/** The words for every code and every part of an answer or a parameter of this pack, for screen and print. */
export const terms: Readonly<Record<string, Words>> = {
  ...pp46BandLabels,
  ...creativityLabels,
  value: { id: 'Nilai', en: 'Value' },
  band: { id: 'Sebutan', en: 'Band' },
  efficiency: { id: 'Efisiensi, persen', en: 'Efficiency, percent' },
  factor: { id: 'Faktor', en: 'Factor' },
  limitPercent: { id: 'Batas efisiensi, persen', en: 'Limit of efficiency, percent' },
  onTarget: { id: 'Nilai tepat target', en: 'Value on target' },
  few: { id: '1–3 tugas', en: '1–3 tasks' },
  several: { id: '4–6 tugas', en: '4–6 tasks' },
  many: { id: '7 tugas atau lebih', en: '7 tasks or more' },
  'left-out': { id: 'Tidak dihitung', en: 'Left out' },
  nil: { id: 'Bernilai 0', en: 'Worth 0' },
  'plain-mean': { id: 'Rata-rata', en: 'Plain mean' },
  'month-weighted-mean': { id: 'Rata-rata menurut bulan', en: 'Mean by months' },
  worst: { id: 'Yang terendah', en: 'The lowest' },
  skp: { id: 'Nilai SKP', en: 'Plans (SKP)' },
  behaviour: { id: 'Perilaku kerja', en: 'Behaviour' },
}
