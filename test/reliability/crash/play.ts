import type { Ledger } from '../books/books.ts'
import type { Stage } from '../world/stage.ts'
import { START } from '../world/time.ts'
import { PartlyTold } from './sends.ts'
import type { Memory, Scene, Step, Told } from './step.ts'

/** A story that was not begun. */
const emptyMemory = (): Memory => ({ answers: new Map(), runs: new Map() })

/** A tenant's story on a stage. */
export const sceneOf = (stage: Stage, tenant: string, memory: Memory = emptyMemory()): Scene => ({
  ...stage,
  ...{ org: stage.engine.in(tenant), before: stage.old.in(tenant), memory },
})

/** When a step is done. */
export const instantOf = ({ hour }: Step): string => new Date(Date.parse(START) + hour * 3_600_000).toISOString()

/** Does one step at its hour, and remembers what was answered: also before a failure, which is thrown on. */
export const play = async (scene: Scene, step: Step): Promise<Told> => {
  scene.clock.set(instantOf(step))
  try {
    const told = await step.run(scene)
    remember(scene.memory, told)
    return told
  } catch (error) {
    if (!(error instanceof PartlyTold)) throw error
    remember(scene.memory, error)
    throw error.cause
  }
}

/** Keeps what was told. */
const remember = ({ answers, runs }: Memory, told: Told): void => {
  for (const [act, { id, revision }] of told.answers ?? []) answers.set(act, { caseId: id, revision })
  for (const [name, id] of told.runs ?? []) runs.set(name, id)
}

/** What the callers of a story know of its acts when these steps were tried. */
export const ledgerOf = (memory: Memory, tried: readonly Step[]): Ledger => ({
  acknowledged: memory.answers,
  tried: new Set(tried.flatMap(({ acts }) => acts)),
  purged: tried.some(({ operation }) => operation === 'purge'),
})
