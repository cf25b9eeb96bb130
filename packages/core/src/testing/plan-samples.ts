import type { PlanInput } from '../performance/workflows/index.ts'
import { sampleCycle } from './cycle-samples.ts'
import type { WorkflowSamples } from './workflow-samples.ts'

/** The hash that the samples sign. */
export const sampleHash = 'a'.repeat(64)

/** The first plan of `sampleCycle`. */
export const samplePlan: PlanInput = {
  ordinal: 1,
  supersedes: false,
  dueOn: sampleCycle.planDue,
  reviewDays: sampleCycle.planReviewDays,
  signingDays: sampleCycle.signingDays,
  minimumResults: sampleCycle.minimumResults,
  maximumRounds: 1,
  zone: sampleCycle.zone,
  holdNumber: 0,
}

const draft = { draft: 1, results: 2, unaligned: 0, withoutIndicator: 0, contentHash: sampleHash }

/** Samples of `plan`. */
export const planSamples: WorkflowSamples = {
  inputs: [samplePlan, { ...samplePlan, signingDays: null, minimumResults: null, maximumRounds: null }],
  events: [
    { type: 'plan.submit', document: 1 },
    { type: 'plan.recall' },
    { type: 'plan.return', note: 'Lengkapi indikator' },
    { type: 'plan.negotiate', note: 'Bicarakan target' },
    { type: 'plan.propose', document: 1 },
    { type: 'plan.agree' },
    { type: 'plan.sign', contentHash: sampleHash },
    { type: 'plan.countersign', contentHash: sampleHash },
    { type: 'plan.countersign', contentHash: 'b'.repeat(64) },
    { type: 'plan.refuseToSign', reason: 'Tidak sepakat dengan target' },
    { type: 'plan.withdraw', reason: 'Salah jabatan' },
    { type: 'case.hold' },
    { type: 'case.resume' },
    { type: 'case.cancel' },
  ],
  facts: [draft, { ...draft, results: 1 }, { ...draft, unaligned: 1 }, { ...draft, draft: null, results: null }],
  roles: ['owner', 'assessor', 'superior', 'admin'],
  never: {
    owner: ['plan.return', 'plan.negotiate', 'plan.propose', 'plan.agree', 'plan.countersign', 'plan.withdraw'],
  },
  escapes: ['case.cancel', 'plan.withdraw'],
}
