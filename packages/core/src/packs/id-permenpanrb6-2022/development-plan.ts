import { dated } from '../../policy/dated.ts'
import { defineRule } from '../../policy/rule.ts'
import { permenpanrb6 } from './laws.ts'
import { isAtLeast, type Predicate } from './predicates.ts'
import { predicateFact } from './recognition.ts'

/** Guidance and counselling, in substance: a predicate worse than good asks for a development plan. */
export const developmentPlan = defineRule({
  id: 'development-plan',
  title: { id: 'Rencana pengembangan', en: 'Development plan' },
  cites: [
    permenpanrb6.whole({
      status: 'unverified',
      note: 'That performance is developed is read in a summary of the regulation; a plan for a predicate worse than good is general knowledge.',
    }),
  ],
  words: {
    id: 'Predikat di bawah Baik memerlukan bimbingan atau konseling kinerja dan rencana pengembangan.',
    en: 'A predicate worse than good asks for guidance or counselling, and for a development plan.',
  },
  facts: { predicate: predicateFact },
  params: {
    worseThan: dated<Predicate>(
      { '2022-02-03': 'good' },
      {
        called: { id: 'Di bawah', en: 'Worse than' },
        remark: {
          id: 'Pengetahuan umum; naskah yang menyebut predikatnya tidak ditemukan.',
          en: 'General knowledge; no text was found that names the predicate.',
        },
      },
    ),
  },
  decide: ({ predicate }, { worseThan }): boolean => !isAtLeast(predicate, worseThan),
})
