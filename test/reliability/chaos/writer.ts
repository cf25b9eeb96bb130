import { type ActGround, chooseAct } from './acts.ts'
import { errorText, meaningOf } from './told-errors.ts'
import type { WorkerWord } from './words.ts'

type Say = (word: WorkerWord) => void

/** Who writes, and until when. */
export interface WriterOptions {
  readonly name: string
  readonly ground: Omit<ActGround, 'watched'>
  readonly say: Say
  readonly stopped: () => boolean
}

/** Does act after act, each under a key of its own and as often as it takes, until it is told to stop. */
export const write = async ({ name, ground, say, stopped }: WriterOptions): Promise<void> => {
  const watching = { ...ground, watched: watchedBy(say) }
  for (let n = 0; !stopped(); n += 1) await doAct(watching, `${name}-${n}`, say)
}

const doAct = async (ground: ActGround, name: string, say: Say): Promise<void> => {
  const chosen = await untilAnswered(ground, () => chooseAct(ground, name), say)
  if (!chosen) return
  say({ word: 'tries', act: chosen.act })
  const answer = await untilAnswered(ground, chosen.run, say)
  if (answer) say({ word: 'told', act: chosen.act, caseId: answer.id, revision: answer.revision })
}

const SHORTEST_MS = 5
const LONGEST_MS = 60

/** Tries again, as a host does; undefined when it is refused. */
const untilAnswered = async <A>({ chance }: ActGround, work: () => Promise<A>, say: Say): Promise<A | undefined> => {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      const meaning = meaningOf(error)
      if (meaning === 'wrong') say({ word: 'wrong', what: errorText(error) })
      say({ word: meaning === 'again' ? 'again' : 'refused', tag: error instanceof Error ? error.name : String(error) })
      if (meaning !== 'again') return undefined
      await new Promise((resolve) => setTimeout(resolve, SHORTEST_MS + chance.next() * LONGEST_MS))
    }
  }
}

/** In a host's transaction its own statements fail as its driver says; what the engine says there is looked at by itself. */
const watchedBy =
  (say: Say): ActGround['watched'] =>
  async (work) => {
    try {
      return await work
    } catch (error) {
      if (meaningOf(error) === 'wrong') say({ word: 'wrong', what: `in a host's transaction: ${errorText(error)}` })
      throw error
    }
  }
