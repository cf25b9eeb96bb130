import { RecordConflict } from '../../case/errors.ts'
import type { Json, JsonObject } from '../../case/json.ts'
import type { RecordWrite } from '../../case/record-write.ts'
import type { Possibility } from '../../workflow/can.ts'
import { instantOf, type TenantKit } from '../kit.ts'
import { contentHash } from './content-hash.ts'
import type { Counts, Document, DocumentMark, Draft } from './document.ts'
import type { DocumentRecords, DocumentTable } from './document-records.ts'
import { InvalidDocument, StaleDraft } from './errors.ts'
import { faultOf } from './fields.ts'

/** One kind of document: where it is kept, and what is counted of a body. */
export interface DocumentKind<Body extends Json> {
  readonly table: DocumentTable
  readonly records: DocumentRecords<Body>
  readonly counts: (body: Body) => Counts
}

/** The open draft of a case: the stored one, a first one that starts from `first`, or null while the newest revision is frozen. */
export const draftOf = <Body extends Json>(revisions: readonly Document<Body>[], first: Body): Draft<Body> | null => {
  const newest = revisions.at(-1)
  if (!newest)
    return { revision: 1, edit: 0, body: first, contentHash: contentHash(first), savedAt: null, savedBy: null }
  if (newest.frozenAt !== null) return null
  const { revision, edit, body, contentHash: hash, updatedAt, author } = newest
  return { revision, edit, body, contentHash: hash, savedAt: updatedAt, savedBy: author }
}

/** What was submitted, newest first. */
export const submittedOf = <Body extends Json>(revisions: readonly Document<Body>[]): readonly Document<Body>[] =>
  revisions.filter(({ frozenAt }) => frozenAt !== null).toReversed()

/** Where a case's document stands, for a writer who came late. */
const storedMark = (revisions: readonly Document[]): StaleDraft['stored'] => {
  const newest = revisions.at(-1)
  return newest ? { revision: newest.revision, edit: newest.edit, frozen: newest.frozenAt !== null } : null
}

/** A mark that no document can stand at comes from a mistaken caller, not from an old sight. Fails with `InvalidDocument`. */
export const demandMark = ({ revision, edit }: DocumentMark): void => {
  const isCount = (n: number, least: number): boolean => Number.isInteger(n) && n >= least && n < 2 ** 31
  const faults = [
    ...(isCount(revision, 1) ? [] : [faultOf('seen.revision', 'number.invalid')]),
    ...(isCount(edit, 0) ? [] : [faultOf('seen.edit', 'number.invalid')]),
  ]
  if (faults.length > 0) throw new InvalidDocument('mark', faults)
}

/** What a writer saves. */
export interface Saving<Body extends Json> {
  readonly caseId: string
  readonly seen: DocumentMark
  readonly body: Body
  readonly author: string
}

/** Stores a draft, or fails with `StaleDraft`. */
export const saveDraft = async <Body extends Json>(
  kit: TenantKit,
  kind: DocumentKind<Body>,
  { caseId, seen, body, author }: Saving<Body>,
): Promise<Draft<Body>> => {
  demandMark(seen)
  const at = instantOf(kit)
  const hash = contentHash(body)
  const outcome = await kind.records.save({
    ...{ tenant: kit.tenant, id: caseId, seen, body, author, at },
    contentHash: hash,
    counts: kind.counts(body),
  })
  if (!outcome.saved) throw new StaleDraft(caseId, seen, outcome.stored)
  return { revision: seen.revision, edit: seen.edit + 1, body, contentHash: hash, savedAt: at, savedBy: author }
}

/** Freezes a draft as it was seen, in the act that hands it in. */
export const freeze = (
  { table }: Pick<DocumentKind<Json>, 'table'>,
  { caseId, seen, at }: { readonly caseId: string; readonly seen: DocumentMark; readonly at: string },
): RecordWrite => {
  demandMark(seen)
  const key = { case_id: caseId, revision: seen.revision }
  return { op: 'update', table, key, set: { frozen_at: at }, expect: { frozen_at: null, edit: seen.edit } }
}

/** Opens the next revision with the text of the newest one, in the act that gives it back. Nothing while a draft is open. */
export const reopen = <Body extends Json>(
  { table, counts }: Pick<DocumentKind<Body>, 'table' | 'counts'>,
  revisions: readonly Document<Body>[],
  at: string,
): readonly RecordWrite[] => {
  const newest = revisions.at(-1)
  if (!newest || newest.frozenAt === null) return []
  const row: JsonObject = {
    case_id: newest.caseId,
    revision: newest.revision + 1,
    edit: 0,
    body: newest.body,
    ...counts(newest.body),
    content_hash: newest.contentHash,
    author: newest.author,
    updated_at: at,
    frozen_at: null,
  }
  return [{ op: 'insert', table, row }]
}

/** Whether the reader's role may send one of these events from here, whatever rules say about the content. */
export const mayTry = (possibilities: readonly Possibility[], ...events: readonly string[]): boolean =>
  possibilities.some(
    ({ event, reasons }) =>
      events.includes(event) && !reasons.some(({ code }) => code === 'role.notAllowed' || code === 'case.held'),
  )

/** Runs an act that freezes a draft: a record that was not as expected means that the draft had moved on. */
export const asSeen = async <A, Body extends Json>(
  kit: TenantKit,
  kind: DocumentKind<Body>,
  { caseId, seen, act }: { readonly caseId: string; readonly seen: DocumentMark; readonly act: () => Promise<A> },
): Promise<A> => {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof RecordConflict) || error.table !== kind.table) throw error
    throw new StaleDraft(caseId, seen, storedMark(await kind.records.revisions({ tenant: kit.tenant, id: caseId })))
  }
}
