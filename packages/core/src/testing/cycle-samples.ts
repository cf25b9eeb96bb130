import type { CycleParameters } from '../performance/workflows/index.ts'
import type { WorkflowSamples } from './workflow-samples.ts'

/** A year of quarters in Jayapura, 2026, with every parameter that an agency may set. */
export const sampleCycle: CycleParameters = {
  year: 2026,
  from: '2026-01-01',
  to: '2026-12-31',
  zone: 'Asia/Jayapura',
  unitHead: false,
  planDue: '2026-01-31',
  planReviewDays: 7,
  signingDays: 5,
  periods: [
    { key: '2026-Q1', from: '2026-01-01', to: '2026-03-31', opensOn: '2026-03-20', dueOn: '2026-04-05' },
    { key: '2026-Q2', from: '2026-04-01', to: '2026-06-30', opensOn: '2026-06-20', dueOn: '2026-07-05' },
    { key: '2026-Q3', from: '2026-07-01', to: '2026-09-30', opensOn: '2026-09-20', dueOn: '2026-10-05' },
    { key: '2026-Q4', from: '2026-10-01', to: '2026-12-31', opensOn: '2026-12-20', dueOn: '2027-01-05' },
  ],
  reportReviewDays: 7,
  reportsLapseOn: '2027-01-15',
  evaluationOpensOn: '2027-01-06',
  selfAssessmentDue: '2027-01-12',
  ratingDue: '2027-01-20',
  publishDue: '2027-01-27',
  receiptDays: 3,
  objectionDecisionDays: 21,
  followUpDue: '2027-06-30',
  minimumResults: 2,
  maximumRounds: 3,
}

/** The same year for an agency that sets no rule where the law demands none. */
export const sampleCycleOfFewRules: CycleParameters = {
  ...sampleCycle,
  signingDays: null,
  publishDue: null,
  minimumResults: null,
  maximumRounds: null,
}

/** Samples of `cycle`. */
export const cycleSamples: WorkflowSamples = {
  inputs: [sampleCycle],
  events: [
    { type: 'plan.inForce', ordinal: 1 },
    { type: 'plan.inForce', ordinal: 2 },
    { type: 'plan.inForce', ordinal: 3 },
    { type: 'plan.ended', ordinal: 1 },
    { type: 'plan.ended', ordinal: 2 },
    { type: 'report.closed', period: '2026-Q1', result: 'reviewed' },
    { type: 'evaluation.final', predicate: 'good' },
    { type: 'cycle.restartPlan' },
    { type: 'cycle.revise', reason: 'Tugas baru sejak Juni' },
    { type: 'cycle.addFollowUp', kind: 'coaching', text: 'Bimbingan tiap bulan', dueOn: '2027-05-31' },
    { type: 'cycle.closeFollowUp', followUp: '0190a0a0-0000-7000-8000-000000000001' },
    { type: 'cycle.close' },
    { type: 'cycle.closeOpen', reason: 'Pegawai pindah instansi' },
    { type: 'cycle.hold', reason: 'Cuti besar' },
    { type: 'cycle.resume' },
    { type: 'cycle.cancel', reason: 'Salah pegawai' },
  ],
  facts: [{ openFollowUps: 0 }, { openFollowUps: 2 }],
  roles: ['owner', 'assessor', 'superior', 'admin'],
  never: {
    owner: ['cycle.addFollowUp', 'cycle.closeFollowUp', 'cycle.close', 'cycle.closeOpen', 'cycle.hold', 'cycle.cancel'],
  },
  escapes: ['cycle.cancel'],
}
