/** The four linked workflows of the performance cycle: pure definitions for `createEngine({ workflows })`. */
import { cycleWorkflow } from './cycle.ts'
import { evaluationWorkflow } from './evaluation.ts'
import { planWorkflow } from './plan.ts'
import { reportWorkflow } from './report.ts'

/** All four: they start and tell each other by name, so an engine needs them together. */
export const performanceWorkflows = [cycleWorkflow, planWorkflow, reportWorkflow, evaluationWorkflow] as const

// The workflows
export { cycleWorkflow, evaluationWorkflow, planWorkflow, reportWorkflow }
// The cycle
export type { CycleContext } from './cycle-context.ts'
export type { CycleEvent, ReportResult } from './cycle-event.ts'
export { type CycleInput, type CycleParameters, cycleInput } from './cycle-input.ts'
// The evaluation
export type { EvaluationContext, Receipt } from './evaluation-context.ts'
export type { EvaluationEvent } from './evaluation-event.ts'
export type { EvaluationInput } from './evaluation-input.ts'
// Holds
export type { HoldContext } from './hold.ts'
export { objectionWindowAt } from './objection-window.ts'
// The plan
export type { PlanContext } from './plan-context.ts'
export type { PlanEvent } from './plan-event.ts'
export type { PlanInput } from './plan-input.ts'
export type { Rating, RatingGiven } from './rating.ts'
// The reports
export type { ReportContext } from './report-context.ts'
export type { ReportEvent } from './report-event.ts'
export type { ReportInput } from './report-input.ts'
// Roles and tags
export type { WorkflowTag } from './roles.ts'
