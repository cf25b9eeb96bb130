import { hash } from 'node:crypto'
import { canonical } from '../case/canonical.ts'
import type { DefinitionFinding } from './finding.ts'
import { structureOf } from './structure.ts'
import type { Workflow } from './workflow.ts'

/**
 * The structure of a workflow as one text, sha256, hex: the same for the same states, edges, guards, roles, deadlines, events, facts and
 * messages, whatever the version, the labels and the order in which they were written. What functions do is not in it.
 */
export const fingerprintOf = (workflow: Workflow): string => hash('sha256', canonical(structureOf(workflow)))

/**
 * What has changed without a raised version. `committed` are the fingerprints by `id@version`, as a host keeps them in a file beside its
 * workflows; none found means that every registered version is what it was.
 *
 * ```ts
 * test('no version of a workflow changes', () => {
 *   expect(verifyFingerprints(workflows, fingerprints)).toEqual([])
 * })
 * ```
 */
export const verifyFingerprints = (
  workflows: readonly Workflow[],
  committed: { readonly [name: string]: string },
): readonly DefinitionFinding[] =>
  workflows.flatMap((workflow) => {
    const now = fingerprintOf(workflow)
    const before = Object.hasOwn(committed, workflow.name) ? committed[workflow.name] : undefined
    if (before === now) return []
    const where = `workflow ${workflow.name}`
    return before === undefined
      ? [{ where, problem: 'has no fingerprint yet', mend: `commit ${now}` }]
      : [{ where, problem: 'is not what it was', mend: `take the edit back and raise the version; it is ${now} now` }]
  })
