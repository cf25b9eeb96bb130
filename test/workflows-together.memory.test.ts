import type { Case } from '@siklus/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startYear } from './together/year.ts'

const below = (n: number) => fc.noBias(fc.nat(Math.max(0, n - 1)))

const isHeld = ({ tags }: Case): boolean => tags.includes('held')

/** What must be so once every message has arrived. */
const breachesOf = (cases: readonly Case[], cycle: string): readonly string[] => {
  const parent = cases.find(({ id }) => id === cycle)
  const children = cases.filter((item) => item.parent === cycle && item.status === 'active')
  if (parent === undefined) return ['the cycle is gone']
  if (parent.status === 'done')
    return children.map(({ workflow, state }) => `${workflow} outlives its cycle in ${state}`)
  const says = isHeld(parent) ? 'is not held, but its cycle is' : 'is held, but its cycle is not'
  return children.filter((item) => isHeld(item) !== isHeld(parent)).map(({ workflow }) => `${workflow} ${says}`)
}

test('four workflows on one engine, whatever people do and however messages travel', { timeout: 60_000 }, async () => {
  const ends = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(fc.gen(), fc.nat(450), fc.nat(60), async (random, days, steps) => {
      const year = await startYear((n) => random(below, n))
      await year.forward(days)
      for (let step = 0; step < steps; step++) await year.step()
      await year.arriveAll()
      expect(breachesOf(await year.all(), year.cycle)).toEqual([])
      expect(await year.finish(), 'people did their parts, and the year does not end').toBe(true)
      await year.arriveAll()
      const cases = await year.all()
      expect(breachesOf(cases, year.cycle)).toEqual([])
      expect(
        year.rated.filter((open) => open > 0),
        'rated with open reports',
      ).toEqual([])
      const end = cases.find(({ id }) => id === year.cycle)?.state ?? ''
      ends.set(end, (ends.get(end) ?? 0) + 1)
    }),
    { numRuns: 40, seed: 1 },
  )
  console.log(ends)
})
