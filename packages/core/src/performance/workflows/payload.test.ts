import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { cycleEvents } from './cycle-event.ts'
import { evaluationEvents } from './evaluation-event.ts'
import { performanceWorkflows } from './index.ts'
import { contentHash, count, documentRevision, noteText, payload, reasonText, statementText, zone } from './payload.ts'
import { planEvents } from './plan-event.ts'
import { reportEvents } from './report-event.ts'

const codesOf = (schema: v.GenericSchema, value: unknown) =>
  (v.safeParse(schema, value).issues ?? []).map(({ message }) => message)

describe('texts', () => {
  test.each([
    [reasonText, 2000],
    [noteText, 4000],
    [statementText, 10_000],
  ] as const)('are trimmed, not empty, and end somewhere', (schema, longest) => {
    expect(v.parse(schema, '  Cuti besar \n')).toBe('Cuti besar')
    expect(codesOf(schema, ' \t ')).toContain('text.empty')
    expect(codesOf(schema, 'a'.repeat(longest))).toEqual([])
    expect(codesOf(schema, 'a'.repeat(longest + 1))).toEqual(['text.tooLong'])
    expect(codesOf(schema, 7)).toEqual(['text.invalid'])
  })
})

test.each<[v.GenericSchema, unknown, unknown]>([
  [documentRevision, 1, 0],
  [documentRevision, 12, 1.5],
  [contentHash, 'a'.repeat(64), 'A'.repeat(64)],
  [contentHash, '0'.repeat(64), '0'.repeat(63)],
  [count(1), 1, 0],
  [count(0), 1000, 1001],
  [zone, 'Asia/Jakarta', 'Jakarta'],
  [zone, 'Asia/Makassar', ''],
])('takes a right value and not a wrong one (%#)', (schema, right, wrong) => {
  expect(codesOf(schema, right)).toEqual([])
  expect(codesOf(schema, wrong)).toHaveLength(1)
})

test('a payload has exactly its fields', () => {
  const schema = payload({ reason: reasonText })
  expect(codesOf(schema, { reason: 'x' })).toEqual([])
  expect(codesOf(schema, {})).toEqual(['field.missing'])
  expect(codesOf(schema, { reason: 'x', role: 'admin' })).toEqual(['field.unknown'])
  expect(codesOf(schema, 'x')).toEqual(['object.invalid'])
})

test('a follow-up is named by its id, and its kind by a code', () => {
  expect(codesOf(cycleEvents['cycle.closeFollowUp'], { followUp: 'first' })).toEqual(['followUp.invalid'])
  const add = { kind: 'Bimbingan kinerja', text: 'x', dueOn: '2027-05-31' }
  expect(codesOf(cycleEvents['cycle.addFollowUp'], add)).toEqual(['kind.invalid'])
})

test('ratings are codes of the pack', () => {
  const rating = { resultRating: 'sesuai', behaviourRating: 'meets', unitAchievement: 'baik' }
  expect(codesOf(evaluationEvents['evaluation.rate'], rating)).toEqual([
    'resultRating.invalid',
    'unitAchievement.invalid',
  ])
})

test('whatever people write in their own words is personal', () => {
  const written = ['reason', 'note', 'text', 'grounds', 'statement']
  const all = [cycleEvents, planEvents, reportEvents, evaluationEvents]
  const own = all.map((events) => {
    const fields = Object.values(events).flatMap((schema) => (schema ? Object.keys(schema.entries) : []))
    return written.filter((field) => fields.includes(field))
  })
  const personal = performanceWorkflows.map((workflow) => written.filter((field) => workflow.personal.includes(field)))
  expect(personal).toEqual(own)
  expect(own).toEqual([
    ['reason', 'text'],
    ['reason', 'note'],
    ['reason', 'note'],
    ['reason', 'note', 'grounds', 'statement'],
  ])
})
