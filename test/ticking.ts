import { TestClock } from 'pg-boss'

/** pg-boss' own clock for tests: the process and the database read the same time, and it only moves when the test says so. */
export const ticking = () => {
  const clock = new TestClock('2026-01-05T01:00:00.000Z')
  const turn = () => new Promise((resolve) => setImmediate(resolve))
  return {
    clock,
    now: () => clock.now(),
    advance: async (ms: number) => {
      await clock.tick(ms)
      // a handler ends after the tick, and its job is settled by one more statement
      for (let n = 0; n < 3; n += 1) {
        await turn()
        await clock.tick(0)
      }
    },
  }
}
