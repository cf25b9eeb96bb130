import type { Case } from '@siklus/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooserOf } from './together/chooser.ts'
import { startYear } from './together/year.ts'

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

const course = {
  chance: fc.noShrink(fc.integer()),
  /** How long the year goes its usual way before things become wild. */
  days: fc.oneof(fc.nat(450), fc.integer({ min: 330, max: 372 })),
  isWildAtOnce: fc.boolean(),
  steps: fc.nat(60),
  isCancelled: fc.boolean(),
}

test('four workflows on one engine, whatever people do and however messages travel', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.record(course), async ({ chance, days, isWildAtOnce, steps, isCancelled }) => {
      const year = await startYear(chooserOf(chance))
      const check = async () => expect(breachesOf(await year.all(), year.cycle)).toEqual([])
      if (isWildAtOnce) year.rage()
      await year.forward(days)
      year.rage()
      for (let step = 0; step < steps; step++) await year.step()
      if (isCancelled) await year.cancel()
      await year.arrive()
      await check()
      await year.arriveAgain()
      await check()
      expect(await year.finish(), 'people did their parts, and every case has ended').toBe(true)
      await year.arriveAgain()
      await check()
      expect(
        year.rated.filter((open) => open > 0),
        'rated with open reports',
      ).toEqual([])
      expect(year.troubles).toEqual([])
    }),
    { numRuns: 80, seed: 2 },
  )
})
