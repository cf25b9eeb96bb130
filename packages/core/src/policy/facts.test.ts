import { expect, test } from 'vitest'
import { acceptedFacts, factFaults, isoDay, oneOf, optional, yesOrNo } from './facts.ts'

const fields = { level: oneOf(['high', 'low']), urgent: optional(yesOrNo), on: optional(isoDay) }

test('facts that fit have no faults, and optional ones may be left out', () => {
  expect(factFaults(fields, { level: 'low' })).toEqual([])
  expect(factFaults(fields, { level: 'high', urgent: false, on: '2026-02-28' })).toEqual([])
  expect(factFaults(fields, { level: 'high', urgent: undefined })).toEqual([])
})

test('every fault names its field, the allowed values and what came', () => {
  expect(factFaults(fields, { urgent: 'yes', on: '2026-02-30' })).toEqual([
    { field: 'level', allowed: 'one of high, low', got: 'nothing' },
    { field: 'urgent', allowed: 'true or false', got: '"yes"' },
    { field: 'on', allowed: 'a day written YYYY-MM-DD', got: '"2026-02-30"' },
  ])
})

test('a misspelt optional fact does not pass in silence', () => {
  const [fault] = factFaults(fields, { level: 'low', urgnet: true })
  expect(fault).toMatchObject({ field: 'urgnet', got: 'true', allowed: expect.stringContaining('level, urgent, on') })
})

test('a fact that is undefined is left out, even one that the rule does not read', () => {
  expect(factFaults(fields, { level: 'low', weight: undefined })).toEqual([])
})

test('names that every object inherits are not facts', () => {
  expect(factFaults(fields, { level: 'low', toString: 'x' })).toHaveLength(1)
})

test('accepted facts come in the order of the rule, without gaps', () => {
  const facts = acceptedFacts(fields, { on: '2026-02-28', urgent: undefined, level: 'low' })
  expect(JSON.stringify(facts)).toBe('{"level":"low","on":"2026-02-28"}')
})
