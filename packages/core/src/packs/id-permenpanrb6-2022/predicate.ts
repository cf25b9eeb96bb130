import { dated } from '../../policy/dated.ts'
import { cellAt, defineMatrix } from '../../policy/matrix.ts'
import { defineRule } from '../../policy/rule.ts'
import { behaviourRating } from './behaviour-rating.ts'
import { permenpanrb6 } from './laws.ts'
import { predicates } from './predicates.ts'
import { behaviourRatings, resultRatings } from './ratings.ts'
import { resultRating } from './result-rating.ts'

/** The nine cells: rows are the result rating, columns the behaviour rating. "Kurang/misconduct" of the annex is `poor`. */
export const predicateMatrix = defineMatrix({
  id: 'predicate',
  rows: resultRatings,
  columns: behaviourRatings,
  axes: {
    rows: { id: 'Rating hasil kerja', en: 'Result rating' },
    columns: { id: 'Rating perilaku kerja', en: 'Behaviour rating' },
  },
  labels: predicates,
  cells: {
    above: { above: 'very-good', meets: 'good', below: 'poor' },
    meets: { above: 'good', meets: 'good', below: 'poor' },
    below: { above: 'needs-improvement', meets: 'needs-improvement', below: 'very-poor' },
  },
})

/** Art. 24-25, in substance: the predicate is fixed from the result rating and the behaviour rating together. */
export const predicate = defineRule({
  id: 'predicate',
  title: { id: 'Predikat kinerja pegawai', en: 'Performance predicate' },
  cites: [
    permenpanrb6.article('24', {
      status: 'verified',
      note: 'Steps of the evaluation, as restated by SE 3/2023 on 31 January 2023.',
    }),
    permenpanrb6.article('25', {
      status: 'verified',
      note: 'Steps of the evaluation, as restated by SE 3/2023 on 31 January 2023.',
    }),
    permenpanrb6.whole({
      status: 'unverified',
      note: 'The nine cells are read in public implementations, not in the annex itself.',
    }),
  ],
  words: {
    id: 'Predikat adalah sel pada matriks: baris rating hasil kerja, kolom rating perilaku kerja. Sejak 31 Januari 2023 hasil kerja pimpinan unit adalah capaian unitnya; sebelumnya penilaian Pejabat Penilai Kinerja.',
    en: 'The predicate is a cell of the matrix: the row is the result rating, the column the behaviour rating. From 31 January 2023 the results of the head of a unit are the achievement of the unit; before that day, the judgement of the assessor.',
  },
  facts: {
    ...resultRating.facts,
    ...behaviourRating.facts,
  },
  params: {
    matrix: dated(
      { '2022-02-03': predicateMatrix },
      {
        called: { id: 'Matriks predikat', en: 'Matrix of predicates' },
        remark: {
          id: 'Sembilan sel dibaca pada penerapan publik yang saling cocok, bukan pada lampirannya.',
          en: 'The nine cells are read in public implementations that agree, not in the annex itself.',
        },
      },
    ),
  },
  consults: { results: resultRating, behaviour: behaviourRating },
  promises: {
    labels: predicates,
    monotone: { resultRating: 'earlier', unitAchievement: 'earlier', behaviourRating: 'earlier' },
  },
  decide: ({ behaviourRating, ...results }, { matrix }, { consult }) =>
    cellAt(matrix, consult.results(results), consult.behaviour({ behaviourRating })),
})
