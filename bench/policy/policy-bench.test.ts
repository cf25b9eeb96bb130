import { decide, evaluate } from '@siklus/core/policy'
import { describe, expect, test } from 'vitest'
import { ratesOf } from '../measure/cpu-rates.ts'
import { limits } from './limits.ts'
import { packsToAsk } from './packs.ts'
import { rescore } from './rescore.ts'

const packs = await packsToAsk()

/** Numbers to the hundredth, codes as they are: so far as a float can be trusted. */
const rounded = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer), (_, part) =>
    /^-?\d+(\.\d+)?$/.test(String(part)) ? Number(part).toFixed(2) : part,
  )

test('every limit is the limit of a pack', () => {
  const ids = packs.map(({ pack }) => pack.id)
  expect([...limits.keys()].filter((id) => !ids.includes(id))).toEqual([])
})

describe.each(packs.filter(({ pack }) => limits.has(pack.id)))('$pack.id', ({ pack, asked }) => {
  test.each(asked)('by hand as by the pack: $facts', ({ facts, on }) => {
    expect(rounded(limits.get(pack.id)?.({ facts, on }))).toEqual(rounded(decide(pack, pack.main, facts, { on })))
  })
})

test('a rate counts times per CPU second, slower work less', () => {
  const busy = (turns: number) => () => {
    let sum = 0
    for (let turn = 0; turn < turns; turn += 1) sum += Math.sqrt(turn)
    return sum
  }
  const [quick, slow] = ratesOf([busy(10), busy(10_000)], { rounds: 3, cpuMillis: 5 })
  expect(quick?.median).toBeGreaterThan((slow?.median ?? Number.POSITIVE_INFINITY) * 10)
  expect(slow?.least).toBeLessThanOrEqual(slow?.most ?? 0)
})

test('people whose result would be another are counted', async () => {
  const [first] = packs
  if (!first) throw new Error('no pack')
  const findings = first.asked.slice(0, 2).map(({ facts, on }) => evaluate(first.pack, facts, { on }))
  const tampered = findings.map((finding, index) => (index === 0 ? { ...finding, value: 'another' } : finding))
  expect(await rescore(first.pack, tampered, { people: 10, samples: 1 })).toMatchObject({ people: 10, changed: 5 })
})
