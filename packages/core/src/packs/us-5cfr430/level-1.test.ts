import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forcedDistributionFinding, higherLevelReviewFinding, stepIncreaseBarFinding } from './decide.ts'
import { summaryLevels } from './levels.ts'

const on = { on: '2026-09-30' }
const level = fc.constantFrom(...summaryLevels)

test('level 1, and no other, bars a step increase and waits for a higher level', () => {
  fc.assert(
    fc.property(level, fc.boolean(), (given, isReviewed) => {
      const isWorst = given === 'level-1'
      expect(stepIncreaseBarFinding(given, on).value).toBe(isWorst)
      expect(higherLevelReviewFinding({ level: given, isReviewed }, on).value).toEqual({
        isNeeded: isWorst,
        mayBeIssued: isReviewed || !isWorst,
      })
    }),
  )
})

test('a program is allowed exactly when it fixes the number of no level', () => {
  fc.assert(
    fc.property(fc.subarray([...summaryLevels]), (fixedLevels) => {
      expect(forcedDistributionFinding({ fixedLevels }, on).value).toBe(fixedLevels.length === 0)
    }),
  )
})
