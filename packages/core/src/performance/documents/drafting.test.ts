import { expect, test } from 'vitest'
import { reason } from '../../case/reason.ts'
import type { Document } from './document.ts'
import { demandMark, draftOf, freeze, mayTry, reopen, submittedOf } from './drafting.ts'

const document = (revision: number, frozenAt: string | null): Document<{ text: string }> => ({
  ...{ caseId: 'c', revision, edit: 3, body: { text: `text ${revision}` }, contentHash: `hash ${revision}` },
  ...{ author: 'wira', updatedAt: '2026-01-05T00:00:00.000Z', frozenAt },
})

const FROZEN = '2026-01-06T00:00:00.000Z'
const first = { text: 'first' }

test('without a document the first draft is revision 1, not saved yet', () => {
  expect(draftOf([], first)).toMatchObject({ revision: 1, edit: 0, body: first, savedAt: null, savedBy: null })
})

test('the draft is the newest revision while nobody has submitted it', () => {
  expect(draftOf([document(1, FROZEN), document(2, null)], first)).toMatchObject({
    ...{ revision: 2, edit: 3, body: { text: 'text 2' }, contentHash: 'hash 2', savedBy: 'wira' },
  })
  expect(draftOf([document(1, FROZEN)], first)).toBeNull()
})

test('submitted revisions come newest first, without the draft', () => {
  const all = [document(1, FROZEN), document(2, FROZEN), document(3, null)]
  expect(submittedOf(all).map(({ revision }) => revision)).toEqual([2, 1])
})

test('only a frozen document is opened again, as the next revision at edit 0 with its text', () => {
  const kind = { table: 'plan_document', counts: () => ({ results: 2 }) } as const
  expect(reopen(kind, [], FROZEN)).toEqual([])
  expect(reopen(kind, [document(1, null)], FROZEN)).toEqual([])
  const [write] = reopen(kind, [document(1, FROZEN)], '2026-01-07T00:00:00.000Z')
  expect(write).toMatchObject({
    op: 'insert',
    row: { case_id: 'c', revision: 2, edit: 0, body: { text: 'text 1' }, results: 2, frozen_at: null },
  })
})

test('freezing expects the draft as it was seen', () => {
  expect(freeze({ table: 'plan_document' }, { caseId: 'c', seen: { revision: 2, edit: 5 }, at: FROZEN })).toEqual({
    ...{ op: 'update', table: 'plan_document', key: { case_id: 'c', revision: 2 }, set: { frozen_at: FROZEN } },
    expect: { frozen_at: null, edit: 5 },
  })
})

test.each([
  [0, 1],
  [1.5, 1],
  [2 ** 31, 0],
  [1, -1],
  [1, Number.NaN],
])('revision %d, edit %d is no mark', (revision, edit) => {
  expect(() => demandMark({ revision, edit })).toThrow(expect.objectContaining({ _tag: 'InvalidDocument' }))
})

test('a role is what it takes to try: rules about the content may still refuse', () => {
  const possibility = (event: string, ...codes: readonly string[]) => ({
    ...{ event, allowed: codes.length === 0, reasons: codes.map((code) => reason(code)), by: ['owner'] },
  })
  expect(mayTry([possibility('plan.submit')], 'plan.submit')).toBe(true)
  expect(mayTry([possibility('plan.submit', 'plan.results.tooFew')], 'plan.submit')).toBe(true)
  expect(mayTry([possibility('plan.submit', 'role.notAllowed')], 'plan.submit')).toBe(false)
  expect(mayTry([possibility('plan.submit', 'case.held')], 'plan.submit')).toBe(false)
  expect(mayTry([possibility('plan.agree')], 'plan.submit', 'plan.propose')).toBe(false)
  expect(mayTry([], 'plan.submit')).toBe(false)
})
