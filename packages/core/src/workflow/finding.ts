import { TypedError } from '../case/typed-error.ts'

/** A mistake in a workflow's definition: where it is, what is wrong, how to mend it. */
export interface DefinitionFinding {
  /** `state live.work.draft`, `event plan.submit`, `delay planDue`, `rule complete`, `role owner`. */
  readonly where: string
  readonly problem: string
  readonly mend: string
}

/** Thrown by `defineWorkflow`: the definition never starts. Fix every finding in the code. */
export class WorkflowInvalid extends TypedError {
  readonly _tag = 'WorkflowInvalid'
  readonly code = 'WORKFLOW_INVALID'
  readonly workflow: string
  readonly findings: readonly DefinitionFinding[]
  constructor(workflow: string, findings: readonly DefinitionFinding[]) {
    super(
      `Workflow ${workflow} is not sound:\n${findings.map((f) => `  ${f.where}: ${f.problem}; ${f.mend}`).join('\n')}`,
    )
    this.workflow = workflow
    this.findings = findings
  }
}
