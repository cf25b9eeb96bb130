import type { StoredSituation } from '../case/stored-situation.ts'
import { type MisfitCode, misfitOf } from './state-fit.ts'
import { stateKey } from './state-key.ts'
import type { Workflow } from './workflow.ts'

/** A stored state that the registered workflows would not take as it is. */
export interface StoredFinding extends StoredSituation {
  /** As one text. */
  readonly state: string
  readonly code: MisfitCode | 'version.unknown'
  readonly problem: string
  readonly mend: string
}

/**
 * The deploy gate: every distinct stored state must resolve, in the registered workflow of its version, to itself with the same status.
 * "Does not throw" is not enough: a state that became compound, a new region, a state that became final are read without a word, and
 * their entry actions and deadlines never run. Nothing found: the workflows may be deployed.
 */
export const verifyStored = (
  workflows: readonly Workflow[],
  stored: readonly StoredSituation[],
): readonly StoredFinding[] => {
  const byName = new Map(workflows.map((workflow) => [workflow.name, workflow]))
  return stored.flatMap((situation) => findingOf(byName.get(`${situation.workflow}@${situation.version}`), situation))
}

const findingOf = (workflow: Workflow | undefined, situation: StoredSituation): readonly StoredFinding[] => {
  const state = stateKey(situation.value)
  const { workflow: id, version, value, status } = situation
  if (!workflow) {
    const problem = `version ${version} of ${id} is not registered`
    const mend = 'register it beside the newer ones until its last case has ended or was migrated'
    return [{ ...situation, state, code: 'version.unknown', problem, mend }]
  }
  const found = misfitOf(workflow, value, status)
  if (!found) return []
  const problem = `${found.state === '' ? 'the case' : found.state} ${found.problem}`
  return [{ ...situation, state, code: found.code, problem, mend: MEND }]
}

const MEND = 'take the edit back, raise the version, and migrate the cases that shall follow it'
