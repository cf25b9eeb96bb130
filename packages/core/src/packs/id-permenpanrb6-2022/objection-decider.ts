import { defineRule } from '../../policy/rule.ts'
import { pp30 } from './laws.ts'

/** Who decides an objection, whom that person hears first, and what becomes of the result. */
export type ObjectionDecider = {
  readonly decides: 'superior'
  readonly hears: readonly ('assessor' | 'owner')[]
  readonly mayChangeResult: true
  readonly final: true
}

/**
 * PP 30/2019 art. 59 (3)-(4): "atasan dari Pejabat Penilai Kinerja PNS meminta penjelasan kepada Pejabat Penilai Kinerja PNS dan PNS
 * yang dinilai", and "dapat mengubah dan menetapkan hasil penilaian kinerja serta bersifat final".
 */
export const objectionDecider = defineRule({
  id: 'objection-decider',
  title: { id: 'Pejabat yang memutus keberatan', en: 'Who decides an objection' },
  cites: [
    pp30.article('59', { paragraph: '3', status: 'verified' }),
    pp30.article('59', { paragraph: '4', status: 'verified' }),
  ],
  words: {
    id: 'Atasan Pejabat Penilai Kinerja mendengar penilai dan pegawai, dapat mengubah hasil, dan putusannya final.',
    en: "The assessor's superior hears assessor and employee, may change the result, and decides finally.",
  },
  facts: {},
  decide: (): ObjectionDecider => ({
    decides: 'superior',
    hears: ['assessor', 'owner'],
    mayChangeResult: true,
    final: true,
  }),
})
