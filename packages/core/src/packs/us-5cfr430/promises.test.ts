import { expect, test } from 'vitest'
import { checkPolicy } from '../../testing/check-policy.ts'
import { us5cfr430Pack } from './pack.ts'

test('the pack keeps its promises', () => {
  const { findings, rules } = checkPolicy(us5cfr430Pack, { runs: 40 })
  expect(findings).toEqual([])
  expect(rules).toBe(us5cfr430Pack.rules.length)
})
