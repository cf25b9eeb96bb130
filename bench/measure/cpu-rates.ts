import { type Spread, spreadOf } from './spread.ts'

/** Something to do again and again; `turn` counts up, so that facts can be taken in turns. */
export type Work = (turn: number) => unknown

/** How long to look. CPU time, not the clock: another program on the machine costs rounds, not speed. */
export interface Patience {
  readonly rounds: number
  readonly cpuMillis: number
}

const BATCH = 256

/** What is computed is kept here, or the compiler would find out that nobody wants it. */
const kept: { last: unknown } = { last: undefined }

/** How often each work can be done in a CPU second. The works take turns within every round, so that they meet the same machine. */
export const ratesOf = (works: readonly Work[], { rounds, cpuMillis }: Patience): readonly Spread[] => {
  for (const work of works) perCpuSecond(work, cpuMillis)
  const seen = Array.from({ length: rounds }, () => works.map((work) => perCpuSecond(work, cpuMillis)))
  return works.map((_, index) => spreadOf(seen.map((round) => round[index] ?? 0)))
}

const perCpuSecond = (work: Work, cpuMillis: number): number => {
  globalThis.gc?.()
  const { turns, micros } = workFor(work, cpuMillis)
  return (turns / micros) * 1_000_000
}

/** Does the work for some CPU time of this process, its garbage collection included. Answers how often, and the CPU microseconds it took. */
export const workFor = (work: Work, cpuMillis: number): { readonly turns: number; readonly micros: number } => {
  const begun = process.cpuUsage()
  let turns = 0
  let micros = 0
  while (micros < cpuMillis * 1000) {
    for (let turn = 0; turn < BATCH; turn += 1) kept.last = work(turns + turn)
    turns += BATCH
    const { user, system } = process.cpuUsage(begun)
    micros = user + system
  }
  return { turns, micros }
}
