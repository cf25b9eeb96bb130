import { UnknownWorkflow } from '../case/errors.ts'
import type { FactCatalog } from '../ports/storage.ts'
import type { Workflow } from '../workflow/workflow.ts'

/** The workflows of an engine, by name and version. Several versions of one workflow run side by side. */
export interface Registry {
  readonly all: readonly Workflow[]
  readonly facts: FactCatalog
  /** A version, or the newest. Throws `UnknownWorkflow`. */
  get(id: string, version?: number): Workflow
}

/** Builds the registry. Throws when two workflows have the same name and version. */
export const createRegistry = (workflows: readonly Workflow[]): Registry => {
  const byName = new Map<string, Workflow>()
  for (const workflow of workflows) {
    if (byName.has(workflow.name))
      throw new Error(`Workflow ${workflow.name} is registered twice; raise the version of one`)
    byName.set(workflow.name, workflow)
  }
  const newest = (id: string): Workflow | undefined =>
    workflows
      .filter((w) => w.id === id)
      .reduce<Workflow | undefined>((a, b) => (a && a.version > b.version ? a : b), undefined)
  return {
    all: workflows,
    facts: workflows.map(({ id, version, facts }) => ({ workflow: id, version, facts })),
    get: (id, version) => {
      const found = version === undefined ? newest(id) : byName.get(`${id}@${version}`)
      if (!found) throw new UnknownWorkflow(version === undefined ? id : `${id}@${version}`, [...byName.keys()])
      return found
    },
  }
}
