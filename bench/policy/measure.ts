/** Something to do again and again; `turn` counts up, so that facts can be taken in turns. */
export type Work = (turn: number) => unknown

/** Times of one work, in times per CPU second: the median of the rounds, the slowest and the fastest. */
export interface Rate {
  readonly median: number
  readonly least: number
  readonly most: number
}

/** How long to look. CPU time, not the clock: another program on the machine costs rounds, not speed. */
export interface Patience {
  readonly rounds: number
  readonly cpuMillis: number
}

const BATCH = 256

/** What is computed is kept here, or the compiler would find out that nobody wants it. */
const kept: { last: unknown } = { last: undefined }

/** How often each work can be done in a CPU second. The works take turns within every round, so that they meet the same machine. */
export const ratesOf = (works: readonly Work[], { rounds, cpuMillis }: Patience): readonly Rate[] => {
  for (const work of works) perCpuSecond(work, cpuMillis)
  const seen = Array.from({ length: rounds }, () => works.map((work) => perCpuSecond(work, cpuMillis)))
  return works.map((_, index) => rateOf(seen.map((round) => round[index] ?? 0)))
}

const perCpuSecond = (work: Work, cpuMillis: number): number => {
  globalThis.gc?.()
  const begun = process.cpuUsage()
  let turns = 0
  let micros = 0
  while (micros < cpuMillis * 1000) {
    for (let turn = 0; turn < BATCH; turn += 1) kept.last = work(turns + turn)
    turns += BATCH
    const { user, system } = process.cpuUsage(begun)
    micros = user + system
  }
  return (turns / micros) * 1_000_000
}

const rateOf = (seen: readonly number[]): Rate => {
  const sorted = seen.toSorted((a, b) => a - b)
  const at = (index: number) => sorted[index] ?? 0
  return { median: at(Math.floor(sorted.length / 2)), least: at(0), most: at(sorted.length - 1) }
}
