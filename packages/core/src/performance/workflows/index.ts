/** The four linked workflows of the performance cycle: pure definitions for `createEngine({ workflows })`. */
import { cycleWorkflow } from './cycle.ts'
import { evaluationWorkflow } from './evaluation.ts'
import { planWorkflow } from './plan.ts'
import { reportWorkflow } from './report.ts'

/** All four: they start and tell each other by name, so an engine needs them together. */
export const performanceWorkflows = [cycleWorkflow, planWorkflow, reportWorkflow, evaluationWorkflow] as const

// The workflows
export { cycleWorkflow, evaluationWorkflow, planWorkflow, reportWorkflow }
// What starts them
export type { CycleInput, CycleParameters } from './cycle-input.ts'
export type { EvaluationInput } from './evaluation-input.ts'
export type { PlanInput } from './plan-input.ts'
export type { ReportInput } from './report-input.ts'
// What their cases know
export type { CycleContext } from './cycle-context.ts'
export type { EvaluationContext } from './evaluation-context.ts'
export type { PlanContext } from './plan-context.ts'
export type { ReportContext } from './report-context.ts'
