import type { ReportInput } from '../performance/workflows/index.ts'
import type { WorkflowSamples } from './workflow-samples.ts'

/** The report on the first quarter of `sampleCycle`. */
export const sampleReport: ReportInput = {
  period: '2026-Q1',
  from: '2026-01-01',
  to: '2026-03-31',
  opensOn: '2026-03-20',
  dueOn: '2026-04-05',
  reviewDays: 7,
  lapsesOn: '2027-01-15',
  zone: 'Asia/Jayapura',
  holdNumber: 0,
}

/** Samples of `report`. */
export const reportSamples: WorkflowSamples = {
  inputs: [sampleReport],
  events: [
    { type: 'report.submit', document: 1 },
    { type: 'report.recall' },
    { type: 'report.return', note: 'Lampirkan bukti' },
    { type: 'report.review' },
    { type: 'report.review', note: 'Baik' },
    { type: 'report.waive', reason: 'Tugas belajar' },
    { type: 'report.extend', dueOn: '2026-04-20', reason: 'Gangguan jaringan' },
    { type: 'report.extend', dueOn: '2026-04-05', reason: 'Sama saja' },
    { type: 'case.hold' },
    { type: 'case.resume' },
    { type: 'case.cancel' },
  ],
  facts: [
    { draft: 1, filled: 3 },
    { draft: 1, filled: 0 },
    { draft: null, filled: null },
  ],
  roles: ['owner', 'assessor', 'superior', 'admin'],
  never: { owner: ['report.return', 'report.review', 'report.waive', 'report.extend'] },
  escapes: ['case.cancel', 'report.waive'],
}
