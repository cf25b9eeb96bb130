import type { PerformanceRecords } from '@siklus/core/performance'
import { cycleRecords } from './cycles.ts'
import { feedbackRecords, followUpRecords, journalRecords } from './daily.ts'
import type { Ground } from './entity.ts'
import { goalRecords } from './goals.ts'
import { organisationRecords } from './organisation.ts'
import { evaluationRecords, planRecords, reportRecords } from './results.ts'

/** The records of the performance cycle, on the storage's own connection. */
export const performanceRecords = (ground: Ground): PerformanceRecords => ({
  organisation: organisationRecords(ground),
  goals: goalRecords(ground),
  cycles: cycleRecords(ground),
  plans: planRecords(ground),
  journal: journalRecords(ground),
  reports: reportRecords(ground),
  feedback: feedbackRecords(ground),
  evaluations: evaluationRecords(ground),
  followUps: followUpRecords(ground),
})
