/** For tests of hosts and of Siklus: checks and courses of workflows, and the small workflows that the engine's contract moves. */
export { type CheckWorkflowOptions, checkWorkflow, type WorkflowCheck } from './check-workflow.ts'
export { sampleCycle, sampleCycleOfFewRules } from './cycle-samples.ts'
export { leave, substitute } from './leave.ts'
export { type Course, type CourseStart, openCourse } from './workflow-course.ts'
export type { SampleEvent, SampleFacts, WorkflowSamples } from './workflow-samples.ts'
