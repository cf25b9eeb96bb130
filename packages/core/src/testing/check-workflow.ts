import type { Workflow } from '../workflow/workflow.ts'
import { engineKit, type KitUnderCheck } from './kit-under-check.ts'
import { walkFindings } from './walk-findings.ts'
import { propertyFindings } from './workflow-properties.ts'
import type { WorkflowSamples } from './workflow-samples.ts'
import { walkWorkflow } from './workflow-walk.ts'

/** What a check is given. The same samples, seed and runs give the same answer. */
export interface CheckWorkflowOptions {
  readonly samples: WorkflowSamples
  /** Random courses to take. Default 100. */
  readonly runs?: number
  /** Default 1. */
  readonly seed?: number
  /** Situations after which the walk gives up. Default 5,000. */
  readonly atMost?: number
}

/** What a check found, and how far it looked. */
export interface WorkflowCheck {
  /** One sentence for each thing that is wrong; none means the workflow keeps its promises for these samples. */
  readonly findings: readonly string[]
  /** Situations and ways between them that the walk has seen. */
  readonly situations: number
  readonly ways: number
}

/**
 * Checks what `defineWorkflow` cannot see, because it depends on rules and payloads: every state is reached and an end is reached from
 * everywhere, every event and deadline moves some case, a refusal says why, `can` and `send` agree, armed timers are those of the state,
 * what is stored survives JSON, nothing depends on clock or chance, and who is a party never does what `never` forbids.
 *
 * ```ts
 * test('a leave keeps its promises', () => {
 *   expect(checkWorkflow(leave, { samples }).findings).toEqual([])
 * })
 * ```
 */
export const checkWorkflow = (workflow: Workflow, options: CheckWorkflowOptions): WorkflowCheck =>
  checkWithKit(engineKit, workflow, options)

/** As `checkWorkflow`, with other functions in place of the engine's: for tests that seed a fault into them. */
export const checkWithKit = (kit: KitUnderCheck, workflow: Workflow, options: CheckWorkflowOptions): WorkflowCheck => {
  const { samples, runs = 100, seed = 1, atMost = 5000 } = options
  const check = { workflow, kit }
  try {
    const graph = walkWorkflow(check, samples, atMost)
    const ways = [...graph.vertices.values()].reduce((sum, { edges }) => sum + edges.length, 0)
    const random = propertyFindings(check, samples, { graph, effort: { runs, seed } })
    return { findings: [...random, ...walkFindings(workflow, samples, graph)], situations: graph.vertices.size, ways }
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error)
    return { findings: [`the workflow throws: ${told}`], situations: 0, ways: 0 }
  }
}
