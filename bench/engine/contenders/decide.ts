// What one step costs without a database: the row's JSON read, the step decided, its entry hashed, the next row's JSON written.
import type { OpenContender } from '../../measure/contender.ts'
import { workFor } from '../../measure/cpu-rates.ts'
import { serve } from '../../measure/serve.ts'
import { decideAndChain } from '../decide-and-chain.ts'

const KINDS = 512

const open: OpenContender = async () => {
  let cases = Array.from({ length: KINDS }, (_, n) => decideAndChain.opened(n))
  let steps = 0
  const step = (turn: number) => {
    const n = turn % KINDS
    const kept = cases[n]
    if (kept !== undefined) cases[n] = decideAndChain.next(n, kept)
    steps += 1
  }
  return {
    says: 'decide, canonical JSON and SHA-256, JSON of the row, in one process',
    run: async ({ millis }) => {
      const begun = performance.now()
      const { turns, micros } = workFor(step, millis)
      return { actions: turns, millis: performance.now() - begun, cpuMillis: micros / 1000, p50: 0, p99: 0 }
    },
    proof: async () => {
      const written = cases.reduce((sum, { revision }) => sum + revision - 1, 0)
      return [{ what: 'steps decided', acknowledged: steps, written }]
    },
    close: async () => {
      cases = []
    },
  }
}

serve(open)
