import { dated } from '../../policy/dated.ts'
import { called, oneOf } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { permenpanrb6 } from './laws.ts'
import { isAtLeast, type Predicate, predicateLabels, predicates } from './predicates.ts'

/** The one fact of what follows from a predicate alone. */
export const predicateFact = called(
  { id: 'Predikat kinerja', en: 'Performance predicate' },
  oneOf(predicates, predicateLabels),
)

/** The follow-up, in substance: a good or very good predicate is an input for awards, talent management, development and promotion. */
export const recognition = defineRule({
  id: 'recognition',
  title: { id: 'Masukan penghargaan dan karier', en: 'Input for recognition and career' },
  cites: [
    permenpanrb6.whole({
      status: 'unverified',
      note: 'That rewards follow is read in a summary of the regulation; from which predicate on is general knowledge.',
    }),
  ],
  words: {
    id: 'Predikat Baik atau Sangat baik menjadi masukan penghargaan, manajemen talenta, pengembangan, dan prioritas promosi.',
    en: 'Good or very good is an input for awards, talent management, development and priority in promotion.',
  },
  facts: { predicate: predicateFact },
  params: {
    from: dated<Predicate>(
      { '2022-02-03': 'good' },
      {
        called: { id: 'Paling rendah', en: 'At least' },
        remark: {
          id: 'Pengetahuan umum; naskah yang menyebut predikatnya tidak ditemukan.',
          en: 'General knowledge; no text was found that names the predicate.',
        },
      },
    ),
  },
  decide: ({ predicate }, { from }): boolean => isAtLeast(predicate, from),
})
