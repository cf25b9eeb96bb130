import type { EvaluationInput } from '../performance/workflows/index.ts'
import { sampleCycle } from './cycle-samples.ts'
import type { WorkflowSamples } from './workflow-samples.ts'

const { year, to, unitHead, selfAssessmentDue, ratingDue, publishDue, receiptDays, objectionDecisionDays, zone } =
  sampleCycle

/** The evaluation of `sampleCycle`. */
export const sampleEvaluation: EvaluationInput = {
  ...{ year, to, unitHead, selfAssessmentDue, ratingDue, publishDue, receiptDays, objectionDecisionDays, zone },
  reports: 4,
  holdNumber: 0,
}

/** Samples of `evaluation`. */
export const evaluationSamples: WorkflowSamples = {
  inputs: [sampleEvaluation, { ...sampleEvaluation, publishDue: null, unitHead: true }],
  events: [
    { type: 'evaluation.assess', document: 1 },
    { type: 'evaluation.rate', resultRating: 'meets', behaviourRating: 'above', unitAchievement: 'good' },
    { type: 'evaluation.rate', resultRating: 'above', behaviourRating: 'above', note: 'Melampaui target' },
    { type: 'evaluation.sendBack', note: 'Pola distribusi' },
    { type: 'evaluation.publish' },
    { type: 'evaluation.acknowledge' },
    { type: 'evaluation.accept' },
    { type: 'evaluation.object', grounds: 'Realisasi triwulan ketiga tidak dihitung' },
    { type: 'evaluation.withdrawObjection' },
    { type: 'evaluation.respond', statement: 'Bukti diterima setelah tenggat' },
    { type: 'evaluation.reject', reason: 'Bukti tidak mendukung' },
    {
      type: 'evaluation.revise',
      resultRating: 'meets',
      behaviourRating: 'below',
      reason: 'Setelah mendengar keduanya',
    },
    { type: 'case.hold' },
    { type: 'case.resume' },
    { type: 'case.cancel' },
  ],
  facts: [
    { draft: 1, openReports: 0, reportsBegun: 4 },
    { draft: null, openReports: 1, reportsBegun: 4 },
    { draft: null, openReports: 0, reportsBegun: 3 },
  ],
  roles: ['owner', 'assessor', 'superior', 'admin'],
  never: {
    owner: [
      'evaluation.rate',
      'evaluation.sendBack',
      'evaluation.publish',
      'evaluation.respond',
      'evaluation.reject',
      'evaluation.revise',
    ],
    assessor: ['evaluation.reject', 'evaluation.revise'],
  },
  escapes: ['case.cancel'],
}
