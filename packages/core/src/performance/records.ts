import type { CycleRecords } from './cycles/cycle-records.ts'
import type { EvaluationRecords } from './evaluating/evaluation-records.ts'
import type { FeedbackRecords } from './feedback/feedback-records.ts'
import type { FollowUpRecords } from './followup/follow-up-records.ts'
import type { GoalRecords } from './goals/goal-records.ts'
import type { JournalRecords } from './journal/journal-records.ts'
import type { OrganisationRecords } from './organisation/organisation-records.ts'
import type { PlanRecords } from './planning/plan-records.ts'
import type { ReportRecords } from './reporting/report-records.ts'

/**
 * The records of the performance cycle: one port an area. Every method takes one object that names the tenant; instants are ISO 8601
 * in UTC with milliseconds, days `YYYY-MM-DD`, decimals plain texts. Failures of the database arrive as `StorageUnavailable`.
 */
export interface PerformanceRecords {
  readonly organisation: OrganisationRecords
  readonly goals: GoalRecords
  readonly cycles: CycleRecords
  readonly plans: PlanRecords
  readonly journal: JournalRecords
  readonly reports: ReportRecords
  readonly feedback: FeedbackRecords
  readonly evaluations: EvaluationRecords
  readonly followUps: FollowUpRecords
}
