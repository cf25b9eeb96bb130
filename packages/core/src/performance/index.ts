/** The performance cycle of a government office: plan, execute, report, evaluate, follow up. */

export type { Acting, CaseLine, CaseView, PersonName } from './case-view.ts'
export type { CycleRecords, StoredParameters } from './cycles/cycle-records.ts'
// cycles
export {
  type Candidate,
  type CycleStage,
  type Cycles,
  type CycleView,
  cycleStages,
  type LaunchPreview,
  type LaunchResult,
  type LaunchTarget,
  type LeftOut,
  type LeftOutReason,
} from './cycles/cycles.ts'
export { type CycleParameters, defaultParameters, parameterBasis, type ReportRhythm } from './cycles/parameters.ts'
export { contentHash } from './documents/content-hash.ts'
// documents
export type { Counts, Document, DocumentMark, Draft } from './documents/document.ts'
export type { DocumentRecords, DocumentTable, DraftSave, SaveOutcome } from './documents/document-records.ts'
export {
  type DocumentFault,
  InvalidDocument,
  NotEditable,
  StaleDraft,
} from './documents/errors.ts'
export type { Evaluating, EvaluationView } from './evaluating/evaluating.ts'
// evaluating
export type {
  AssessedResult,
  AssessmentBody,
  NewRating,
  Objection,
  ObjectionDecision,
  Rating,
  RatingKind,
} from './evaluating/evaluation.ts'
export type { EvaluationRecords } from './evaluating/evaluation-records.ts'
export { CycleEnded } from './feedback/errors.ts'
// feedback
export {
  type Feedback,
  type FeedbackNote,
  type FeedbackTopic,
  feedbackTopics,
  type NewFeedback,
} from './feedback/feedback.ts'
export type { FeedbackRecords } from './feedback/feedback-records.ts'
export { UnknownFollowUp } from './followup/errors.ts'
// follow-up
export {
  type FollowUp,
  type FollowUpEnd,
  type FollowUpKind,
  type FollowUps,
  followUpKinds,
} from './followup/follow-up.ts'
export type { FollowUpRecords } from './followup/follow-up-records.ts'
// goals
export {
  type Goal,
  type GoalIndicator,
  type GoalKind,
  type GoalNode,
  type GoalRows,
  type Goals,
  type IndicatorTarget,
  goalKinds,
  type IndicatorView,
  type LoadedGoals,
} from './goals/goal.ts'
export type { GoalRecords, GoalYear } from './goals/goal-records.ts'
// home
export type { FunnelStep, Home, TeamMember } from './home/home.ts'
export { PeriodClosed, UnknownEntry } from './journal/errors.ts'
// journal
export type { EvidenceLink, Journal, JournalEntry, JournalLine, NewEntry } from './journal/journal.ts'
export type { JournalRecords } from './journal/journal-records.ts'
export { InvalidOffice, type OfficeFault, UnknownPerson, UnknownUnit } from './organisation/errors.ts'
// organisation
export {
  type AppointmentKind,
  type AssessorAnswer,
  type AssessorReason,
  type Assignment,
  appointments,
  type Loaded,
  type NoAssessorReason,
  type OfficeRows,
  type Organisation,
  type Person,
  type PersonKind,
  type Placed,
  personKinds,
  type TenantRole,
  type Unit,
} from './organisation/organisation.ts'
export type { OrganisationRecords, OrganisationRows } from './organisation/organisation-records.ts'
// the services
export { createPerformance, type PerformanceOptions } from './create-performance.ts'
export { NoPerformanceRecords } from './demand-records.ts'
export { type AccessDay, performanceAccess } from './organisation/performance-access.ts'
export type { Appointment, Performance, TenantPerformance } from './performance.ts'
// planning
export {
  type BehaviourExpectation,
  type BehaviourValue,
  behaviourValueLabels,
  behaviourValues,
  type IndicatorAspect,
  indicatorAspects,
  type PlanBody,
  type PlanCounts,
  type PlanIndicator,
  type PlanResult,
  type PlanSupport,
  type PlanTarget,
  type Signature,
  type SupportKind,
  supportKinds,
} from './planning/plan.ts'
export type { PlanRecords } from './planning/plan-records.ts'
export type { Planning, PlanView } from './planning/planning.ts'
// record ports
export type { PerformanceRecords } from './records.ts'
export type { ReportRecords } from './reporting/report-records.ts'
// reporting
export type { ReportBody, ReportedResult, Reporting, ReportView, ReportWords } from './reporting/reporting.ts'

// the workflows
export {
  type CycleContext,
  type CycleInput,
  cycleWorkflow,
  type EvaluationContext,
  evaluationWorkflow,
  type PlanContext,
  performanceWorkflows,
  planWorkflow,
  type ReportContext,
  reportWorkflow,
} from './workflows/index.ts'
