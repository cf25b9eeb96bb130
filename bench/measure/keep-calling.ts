import type { Measured, Turn } from './contender.ts'
import { startWatch } from './stopwatch.ts'

/** Callers that each wait for their answer and call again, until the time is over. Every answer counts, also the last ones. */
export const keepCalling = async (
  { callers, millis }: Pick<Turn, 'callers' | 'millis'>,
  act: (caller: number) => Promise<void>,
): Promise<Measured> => {
  const waits: number[] = []
  const stop = startWatch()
  const until = performance.now() + millis
  const call = async (caller: number): Promise<void> => {
    do {
      const asked = performance.now()
      await act(caller)
      waits.push(performance.now() - asked)
    } while (performance.now() < until)
  }
  await Promise.all(Array.from({ length: callers }, (_, caller) => call(caller)))
  return stop(waits.length, waits)
}
