import { expect, test } from 'vitest'
import { checkPolicy } from '../../testing/check-policy.ts'
import { splitYearPack } from './pack.ts'

test('the pack keeps its promises', () => {
  const { findings, rules } = checkPolicy(splitYearPack)
  expect(findings).toEqual([])
  expect(rules).toBe(3)
})
