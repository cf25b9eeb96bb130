import {
  below,
  called,
  cellAt,
  dated,
  defineMatrix,
  defineRule,
  defineScale,
  from,
  labelAt,
  oneOf,
  upTo,
} from '@siklus/core/policy'
import { cityRule, predicates } from './bonus-policy.ts'
import { workValue } from './work-value.ts'

const conducts = ['proper', 'improper'] as const

/** How far the work came, by its value. */
const work = defineScale({
  id: 'work',
  gaps: 'none',
  bands: [
    { label: 'short', lower: from('0'), upper: below('60') },
    { label: 'done', lower: from('60'), upper: below('90') },
    { label: 'more', lower: from('90'), upper: upTo('100') },
  ],
})

const grid = defineMatrix({
  id: 'predicate',
  rows: ['more', 'done', 'short'],
  columns: conducts,
  axes: { rows: { id: 'Hasil kerja', en: 'Work' }, columns: { id: 'Perilaku', en: 'Conduct' } },
  labels: predicates,
  cells: {
    more: { proper: 'very-good', improper: 'good' },
    done: { proper: 'good', improper: 'poor' },
    short: { proper: 'poor', improper: 'poor' },
  },
})

/** Art. 3: the predicate is a cell of the grid, by the value of the work (art. 2) and by conduct. */
export const grade = defineRule({
  id: 'grade',
  title: { id: 'Predikat', en: 'Predicate' },
  words: {
    id: 'Predikat adalah sel matriks: baris menurut nilai hasil kerja, kolom menurut perilaku.',
    en: 'The predicate is a cell of the grid: the row by the value of the work, the column by conduct.',
  },
  cites: [cityRule.article('3', { status: 'verified' })],
  facts: { ...workValue.facts, conduct: called({ id: 'Perilaku', en: 'Conduct' }, oneOf(conducts)) },
  params: {
    work: dated({ '2025-01-01': work }, { called: { id: 'Tingkat hasil kerja', en: 'Level of the work' } }),
    grid: dated({ '2025-01-01': grid }, { called: { id: 'Matriks predikat', en: 'Grid of predicates' } }),
  },
  consults: { value: workValue },
  promises: { labels: predicates, monotone: { 'results.*.value': 'higher', conduct: 'earlier' } },
  decide: ({ conduct, ...rest }, { work, grid }, { consult }) =>
    cellAt(grid, labelAt(work, consult.value(rest)), conduct),
})
