import type { Json } from '../../case/json.ts'

/** Where a writer saw a document: its revision (a return opens a new one), and the number of the save within it. */
export interface DocumentMark {
  readonly revision: number
  /** 0: nothing was saved yet in this revision. */
  readonly edit: number
}

/** What is counted of a body when it is saved, so that rules can ask for it as a fact. Column names of the record table. */
export interface Counts {
  readonly [column: string]: number
}

/** One revision of a document that belongs to a case. Frozen once it was submitted: then nobody changes it any more. */
export interface Document<Body extends Json = Json> extends DocumentMark {
  readonly caseId: string
  readonly body: Body
  /** sha256 of the canonical JSON of the body, hex: what a signature names. */
  readonly contentHash: string
  /** The person of the last save. */
  readonly author: string
  /** Instant of the last save, ISO 8601 in UTC. */
  readonly updatedAt: string
  /** Instant of the submission; null for a draft. */
  readonly frozenAt: string | null
}

/** A draft as its editor needs it: the saved one, or what a new one starts from (then `edit` is 0 and nothing is stored yet). */
export interface Draft<Body extends Json = Json> extends DocumentMark {
  readonly body: Body
  readonly contentHash: string
  readonly savedAt: string | null
  readonly savedBy: string | null
}
