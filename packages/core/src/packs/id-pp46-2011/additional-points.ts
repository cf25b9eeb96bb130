import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { called, oneOf, optional, wholeNumber } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { above, defineScale, from, upTo, valueAt } from '../../policy/scale.ts'
import { creativityLabels, creativityLevels } from './creativity.ts'
import { perka1 } from './laws.ts'

const remark = {
  id: 'Dari ingatan; naskahnya tidak ditemukan.',
  en: 'From memory; the text was not found.',
}

/** Points for additional tasks, by their number: 1 to 3, 4 to 6, 7 and more. */
const taskPoints = defineScale({
  id: 'task-points',
  gaps: 'whole',
  bands: [
    { label: 'none', upper: upTo('0'), value: '0' },
    { label: 'few', lower: above('0'), upper: upTo('3'), value: '1' },
    { label: 'several', lower: from('4'), upper: upTo('6'), value: '2' },
    { label: 'many', lower: from('7'), value: '3' },
  ],
})

/** Perka BKN 1/2013: additional tasks of the year and a creative work add points to the value of the plan. One creative work counts. */
export const additionalPoints = defineRule({
  id: 'additional-points',
  title: { id: 'Nilai tugas tambahan dan kreativitas', en: 'Points for additional tasks and creativity' },
  cites: [
    perka1.whole({ status: 'verified', note: 'That both are added to the mean, as public summaries print it.' }),
    perka1.whole({ status: 'unverified', note: 'How many points: from memory.' }),
  ],
  words: {
    id: 'Tugas tambahan: 1–3 tugas 1, 4–6 tugas 2, 7 atau lebih 3. Kreativitas: unit kerja 3, instansi 6, negara 12.',
    en: 'Additional tasks: 1–3 tasks 1, 4–6 tasks 2, 7 or more 3. Creativity: unit 3, agency 6, state 12.',
  },
  facts: {
    additionalTasks: called(
      { id: 'Jumlah tugas tambahan', en: 'Number of additional tasks' },
      optional(wholeNumber({ min: 0, max: 1000 })),
    ),
    creativity: called({ id: 'Kreativitas', en: 'Creativity' }, optional(oneOf(creativityLevels, creativityLabels))),
  },
  params: {
    tasks: dated(
      { '2014-01-01': taskPoints },
      { called: { id: 'Nilai tugas tambahan', en: 'Points for tasks' }, remark },
    ),
    creativity: dated(
      { '2014-01-01': { state: '12', agency: '6', unit: '3', none: '0' } },
      { called: { id: 'Nilai kreativitas', en: 'Points for creativity' }, remark },
    ),
  },
  promises: {
    bounds: { min: '0', max: '15' },
    monotone: { additionalTasks: 'higher', creativity: 'earlier' },
  },
  decide: ({ additionalTasks = 0, creativity = 'none' }, params) =>
    valueAt(params.tasks, decimal(additionalTasks)).plus(params.creativity[creativity]),
})
