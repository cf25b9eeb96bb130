import { expect, test } from 'vitest'
import type { Document } from '../documents/document.ts'
import type { PlanBody, Signature } from './plan.ts'
import { signaturesUnder, signatureWrite } from './signature.ts'

const at = (minute: number): string => `2026-01-05T00:${String(minute).padStart(2, '0')}:00.000Z`
const document = (revision: number, frozenAt: string | null): Document<PlanBody> => ({
  ...{
    caseId: 'c',
    revision,
    edit: 1,
    body: { results: [], behaviour: [], supports: [] },
    contentHash: `h${revision}`,
  },
  ...{ author: 'wira', updatedAt: at(0), frozenAt },
})
const signed = (contentHash: string, minute: number): Signature => ({
  ...{ person: 'wira', role: 'owner', contentHash, refused: false, reason: null, at: at(minute) },
})
const refused = (minute: number): Signature => ({
  ...{ person: 'wira', role: 'owner', contentHash: null, refused: true, reason: 'no', at: at(minute) },
})

test('signatures count under the document they name, refusals since it was submitted', () => {
  const given = [signed('h1', 2), refused(3), signed('h1', 11), signed('h2', 12), refused(13)]
  expect(signaturesUnder([document(1, at(1)), document(2, at(10))], given)).toEqual([signed('h2', 12), refused(13)])
})

test('the same text submitted again needs new signatures', () => {
  const same = { ...document(2, at(10)), contentHash: 'h1' }
  expect(signaturesUnder([document(1, at(1)), same], [signed('h1', 2)])).toEqual([])
})

test('while the plan is open again there are none', () => {
  expect(signaturesUnder([document(1, at(1)), document(2, null)], [signed('h1', 2)])).toEqual([])
  expect(signaturesUnder([], [])).toEqual([])
})

test('a record without content is a refusal', () => {
  const given = { person: 'wira', role: 'owner', reason: 'no', at: at(1) }
  expect(signatureWrite('c', { ...given, contentHash: null })).toMatchObject({
    row: { refused: true, content_hash: null },
  })
  expect(signatureWrite('c', { ...given, contentHash: 'h' })).toMatchObject({
    row: { refused: false, content_hash: 'h' },
  })
})
