import { defineRule } from '../../policy/rule.ts'
import { developmentPlan } from './development-plan.ts'
import { type ImprovementLadder, improvementLadder } from './improvement-ladder.ts'
import { permenpanrb6 } from './laws.ts'
import { recognition } from './recognition.ts'

/** What follows from a predicate: each part is explained by a finding of its own. */
export type FollowUp = ImprovementLadder & { readonly recognition: boolean; readonly developmentPlan: boolean }

/** The last stage, "tindak lanjut", in substance: rewards and sanctions follow from the evaluation. Each consequence cites its own source. */
export const followUp = defineRule({
  id: 'follow-up',
  title: { id: 'Tindak lanjut hasil evaluasi', en: 'What follows from the evaluation' },
  cites: [
    permenpanrb6.whole({ status: 'verified', note: 'Rewards and sanctions follow; read in a summary of the stages.' }),
  ],
  words: {
    id: 'Tindak lanjut mengikuti predikat, jenis jabatan, dan lama menjabat; setiap akibat menunjuk dasarnya sendiri. Langkah setelah hasil buruk adalah urutan yang mungkin, bukan keputusan.',
    en: 'What follows depends on predicate, kind of position and years in office; each consequence names its own source. The steps after a bad result are a sequence that may follow, no decision.',
  },
  facts: improvementLadder.facts,
  consults: { recognition, developmentPlan, ladder: improvementLadder },
  decide: (facts, _params, { consult }): FollowUp => ({
    recognition: consult.recognition({ predicate: facts.predicate }),
    developmentPlan: consult.developmentPlan({ predicate: facts.predicate }),
    ...consult.ladder(facts),
  }),
})
