import { setTimeout } from 'node:timers/promises'
import type { Measured, Turn } from '../measure/contender.ts'
import { startWatch } from '../measure/stopwatch.ts'

/** What people do while something else may go on: each acts, and thinks before he acts again. */
export interface PeopleAtWork {
  /** Lets them finish what they are at, and tells how long they waited. */
  stop(): Promise<Measured>
}

// A closed loop would fill whatever the machine has left; people come at a pace of their own.
const THINK_MS = 40

/** Sends people to work. */
export const peopleAtWork = (
  { callers }: Pick<Turn, 'callers'>,
  act: (caller: number) => Promise<void>,
): PeopleAtWork => {
  const waits: number[] = []
  const watch = startWatch()
  let over = false
  const work = async (caller: number): Promise<void> => {
    do {
      const asked = performance.now()
      await act(caller)
      waits.push(performance.now() - asked)
      await setTimeout(THINK_MS)
    } while (!over)
  }
  const all = Promise.all(Array.from({ length: callers }, (_, caller) => work(caller)))
  return {
    stop: async () => {
      over = true
      await all
      return watch(waits.length, waits)
    },
  }
}
