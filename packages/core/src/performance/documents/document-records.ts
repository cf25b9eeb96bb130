import type { CaseRef } from '../../case/case-ref.ts'
import type { Json } from '../../case/json.ts'
import type { Counts, Document, DocumentMark } from './document.ts'

/** The record tables that hold documents. */
export type DocumentTable = 'plan_document' | 'report_document' | 'evaluation_document'

/** A draft to store, and where its writer saw the document. */
export interface DraftSave<Body extends Json = Json> extends CaseRef {
  readonly seen: DocumentMark
  readonly body: Body
  readonly contentHash: string
  readonly counts: Counts
  readonly author: string
  readonly at: string
}

/** Saved; or the document had moved on: then nothing was written and `stored` says where it stands (null: nothing is stored). */
export type SaveOutcome =
  | { readonly saved: true }
  | { readonly saved: false; readonly stored: (DocumentMark & { readonly frozen: boolean }) | null }

/** Documents of one kind of case. Freezing and opening revisions is done by acts, as record writes of the engine. */
export interface DocumentRecords<Body extends Json = Json> {
  /** All revisions of the case's document, oldest first. */
  revisions(of: CaseRef): Promise<readonly Document<Body>[]>
  /**
   * Stores a draft as edit `seen.edit + 1` of its revision, if the newest revision is `seen.revision`, unfrozen and at `seen.edit`.
   * As seen at revision 1, edit 0, the first draft is made if the case has no document yet. Of two writers one wins.
   */
  save(draft: DraftSave<Body>): Promise<SaveOutcome>
}
