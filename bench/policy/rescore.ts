import type { Finding } from '@siklus/core/policy'
import { type Pack, recompute } from '@siklus/core/policy'

/** What a run over many people left behind. */
export interface Rescored {
  readonly people: number
  /** People whose result would be another today. */
  readonly changed: number
  readonly perCpuSecond: number
  /** Bytes of the heap after a collection, sampled on the way; empty without `--expose-gc`. */
  readonly heap: readonly number[]
}

/** How many people, and how often to look at the heap. */
export interface Crowd {
  readonly people: number
  readonly samples: number
}

/** Decides every stored finding of a stream again, one at a time: however many people come, only one is held. */
export const rescore = async (pack: Pack, findings: readonly Finding[], crowd: Crowd): Promise<Rescored> => {
  const begun = process.cpuUsage()
  const heap: number[] = []
  let [people, changed, looking] = [0, 0, 0]
  for await (const stored of stream(
    findings.map((finding) => JSON.stringify(finding)),
    crowd.people,
  )) {
    if (JSON.stringify(recompute(pack, stored).value) !== JSON.stringify(stored.value)) changed += 1
    people += 1
    if (people % (crowd.people / crowd.samples) === 0) looking += look(heap)
  }
  const { user, system } = process.cpuUsage(begun)
  return { people, changed, perCpuSecond: (people / (user + system - looking)) * 1_000_000, heap }
}

/** People as a database would hand them over: each read from its own text when it is asked for. */
async function* stream(texts: readonly string[], people: number): AsyncGenerator<Finding> {
  for (let person = 0; person < people; person += 1) yield JSON.parse(texts[person % texts.length] ?? '')
}

/** Looks at the heap after a collection; answers the CPU microseconds that the look itself took. */
const look = (heap: number[]): number => {
  if (!globalThis.gc) return 0
  const begun = process.cpuUsage()
  globalThis.gc()
  heap.push(process.memoryUsage().heapUsed)
  const { user, system } = process.cpuUsage(begun)
  return user + system
}
