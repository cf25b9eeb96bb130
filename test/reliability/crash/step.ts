import type { Case, TenantEngine } from '@siklus/core'
import type { Stage } from '../world/stage.ts'

/** What is remembered of one tenant's story from step to step: what callers were told. */
export interface Memory {
  /** Acts to where they were applied. */
  readonly answers: Map<string, { readonly caseId: string; readonly revision: number }>
  /** Runs by name. */
  readonly runs: Map<string, string>
}

/** What a step works with. */
export interface Scene extends Stage {
  readonly org: TenantEngine
  /** The tenant as the engine knows it that starts petitions of the first version. */
  readonly before: TenantEngine
  readonly memory: Memory
}

/** What a step was told: acts with the case as each left it, and runs. */
export interface Told {
  readonly answers?: readonly (readonly [string, Pick<Case, 'id' | 'revision'>])[]
  readonly runs?: readonly (readonly [string, string])[]
}

/**
 * One operation of the story. It may be done again after any failure: under the same keys, as a host does. `acts` are those that it
 * tries, so that the books know which transitions may be there.
 */
export interface Step {
  readonly operation: string
  /** When, in hours behind the beginning. */
  readonly hour: number
  readonly acts: readonly string[]
  readonly run: (scene: Scene) => Promise<Told>
}

/** The case that an act opened. Throws when it was never answered: a mistake of the story. */
export const opened = ({ memory }: Scene, act: string): string => {
  const answer = memory.answers.get(act)
  if (!answer) throw new Error(`the story has no case of ${act}`)
  return answer.caseId
}
