/** For tests of hosts and of Siklus: checks of workflows and packs, courses, facts for properties, and the engine's small workflows. */
export { type CheckPolicyOptions, checkPolicy, type PolicyCheck } from './check-policy.ts'
export { type CheckWorkflowOptions, checkWorkflow, type WorkflowCheck } from './check-workflow.ts'
export { sampleCycle, sampleCycleOfFewRules } from './cycle-samples.ts'
export { arbitraryFact, arbitraryFacts } from './fact-arbitraries.ts'
export { type Clues, cluesOf } from './law-clues.ts'
export { leave, substitute } from './leave.ts'
export { type Course, type CourseStart, openCourse } from './workflow-course.ts'
export type { SampleEvent, SampleFacts, WorkflowSamples } from './workflow-samples.ts'
