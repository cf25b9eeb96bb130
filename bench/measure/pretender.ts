// A contender for tests of the bench itself: honest, lying about its rows, or gone before it answers.
import type { OpenContender } from './contender.ts'
import { serve } from './serve.ts'

const open: OpenContender = async ({ cases, database }) => {
  let acknowledged = 0
  let lies = 0
  return {
    says: `a pretender with ${cases} cases and ${database === null ? 'no database' : database.database}`,
    run: async ({ what, callers, millis }) => {
      if (what === 'ends') process.exit(3)
      if (what === 'throws') throw new Error('not today')
      acknowledged += callers
      lies += what === 'lies' ? 1 : 0
      return { actions: callers, millis, cpuMillis: 1, p50: 1, p99: 1 }
    },
    proof: async () => [{ what: 'acts', acknowledged, written: acknowledged - lies }],
    close: async () => {},
  }
}

serve(open)
