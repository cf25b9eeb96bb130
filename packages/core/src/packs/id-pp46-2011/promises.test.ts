import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject } from '../../case/json.ts'
import type { AnyRule } from '../../policy/rule.ts'
import { checkPolicy } from '../../testing/check-policy.ts'
import { arbitraryFacts } from '../../testing/fact-arbitraries.ts'
import { cluesOf } from '../../testing/law-clues.ts'
import { activityValue } from './activity-value.ts'
import { additionalPoints } from './additional-points.ts'
import { behaviourValue } from './behaviour-value.ts'
import { pp46Pack } from './pack.ts'

const factsOf = (rule: AnyRule) => arbitraryFacts(rule, cluesOf(pp46Pack, rule, '2019-12-31'))

/** Rows that were done, so that a plan of several is not refused for one of them; few, for every one is decided again and again. */
const activities = fc.array(
  factsOf(activityValue).map((row) => ({ ...row, isDone: true })),
  { minLength: 1, maxLength: 2 },
)
const plan = fc
  .tuple(activities, factsOf(additionalPoints))
  .map(([activities, additions]): JsonObject => ({ activities, ...additions }))
const plans = fc.array(plan, { minLength: 1, maxLength: 2 })

/** Leadership where the post is structural, and only there. */
const behaviour = factsOf(behaviourValue).map((facts): JsonObject => {
  const { leadership = '80', ...others } = facts.behaviour as JsonObject
  return { isStructural: facts.isStructural, behaviour: facts.isStructural ? { ...others, leadership } : others }
})

const facts = {
  'skp-value': plan,
  'annual-skp': fc.record({ plans }),
  'behaviour-value': behaviour,
  'final-value': fc.tuple(plans, behaviour).map(([plans, behaviour]) => ({ plans, ...behaviour })),
}

test('the pack keeps its promises', () => {
  const { findings, rules } = checkPolicy(pp46Pack, { facts, runs: 12 })
  expect(findings).toEqual([])
  expect(rules).toBe(pp46Pack.rules.length)
})
