import { decide, evaluate } from '@siklus/core/policy'
import { ratesOf, type Work } from './measure/cpu-rates.ts'
import { limits } from './policy/limits.ts'
import { type Asked, type PackToAsk, packsToAsk } from './policy/packs.ts'
import { rescore } from './policy/rescore.ts'

const PATIENCE = { rounds: 7, cpuMillis: 250 }
const CROWD = { people: 100_000, samples: 10 }
const CROWD_PACKS = ['id-permenpanrb6-2022', 'id-pp30-2019']
const MEGABYTE = 1024 * 1024

const inTurns =
  (asked: readonly Asked[], answer: (one: Asked) => unknown): Work =>
  (turn) => {
    const one = asked[turn % asked.length]
    return one && answer(one)
  }

const rowOf = ({ pack, asked }: PackToAsk) => {
  const limit = limits.get(pack.id)
  const works = [
    inTurns(asked, ({ facts, on }) => evaluate(pack, facts, { on })),
    inTurns(asked, ({ facts, on }) => decide(pack, pack.main, facts, { on })),
    ...(limit ? [inTurns(asked, limit)] : []),
  ]
  const [explained, plain, float] = ratesOf(works, PATIENCE)
  if (!explained || !plain) throw new Error(`${pack.id} was not measured`)
  return {
    pack: pack.id,
    rule: pack.main.id,
    facts: asked.length,
    'explained/s': Math.round(explained.median),
    'least..most': `${Math.round(explained.least)}..${Math.round(explained.most)}`,
    'plain/s': Math.round(plain.median),
    'float/s': float ? Math.round(float.median) : '–',
    'plain : explained': (plain.median / explained.median).toFixed(2),
    'float : explained': float ? Math.round(float.median / explained.median) : '–',
  }
}

const crowdOf = async ({ pack, asked }: PackToAsk) => {
  const findings = asked.map(({ facts, on }) => evaluate(pack, facts, { on }))
  const { people, changed, perCpuSecond, heap } = await rescore(pack, findings, CROWD)
  const growth = (heap.at(-1) ?? 0) - (heap[0] ?? 0)
  return {
    pack: pack.id,
    people,
    changed,
    'people/s': Math.round(perCpuSecond),
    'heap MB': heap.map((bytes) => (bytes / MEGABYTE).toFixed(1)).join(' '),
    'growth MB': (growth / MEGABYTE).toFixed(2),
  }
}

/** Explained decisions per CPU second, beside a float function written by hand, and a crowd in constant memory. Prints two tables. */
export const policyBench = async (): Promise<void> => {
  const packs = await packsToAsk()
  console.log(`Node ${process.versions.node}, per CPU second, median of ${PATIENCE.rounds} rounds`)
  console.table(packs.map(rowOf))
  const crowds = []
  for (const one of packs) if (CROWD_PACKS.includes(one.pack.id)) crowds.push(await crowdOf(one))
  console.table(crowds)
}
