import { TypedError } from '../../case/typed-error.ts'
import type { DocumentMark } from './document.ts'

const place = ({ revision, edit }: DocumentMark): string => `revision ${revision}, save ${edit}`

/**
 * The draft was saved by somebody else, or frozen by a submission, after you had loaded it. Nothing was overwritten: your text is still
 * yours, the stored one is untouched. Load the document again, carry your changes over, save again.
 */
export class StaleDraft extends TypedError {
  readonly _tag = 'StaleDraft'
  readonly code = 'STALE_DRAFT'
  readonly caseId: string
  readonly yours: DocumentMark
  readonly stored: (DocumentMark & { readonly frozen: boolean }) | null
  constructor(caseId: string, yours: DocumentMark, stored: StaleDraft['stored']) {
    const there = stored ? `${place(stored)}${stored.frozen ? ', submitted' : ''}` : 'not stored yet'
    super(
      `The document of case ${caseId} is at ${there}; you edited ${place(yours)}. Load it again and carry your changes over`,
    )
    this.caseId = caseId
    this.yours = yours
    this.stored = stored
  }
}

/** A document's body is not as it must be. `faults` name each field by its path, `results.0.text`, and what to mend. */
export class InvalidDocument extends TypedError {
  readonly _tag = 'InvalidDocument'
  readonly code = 'INVALID_DOCUMENT'
  readonly document: string
  readonly faults: readonly DocumentFault[]
  constructor(document: string, faults: readonly DocumentFault[]) {
    super(`The ${document} is not valid: ${faults.map((fault) => `${fault.field}: ${fault.message}`).join('; ')}`)
    this.document = document
    this.faults = faults
  }
}

/** What is wrong with one field: `code` for the screen's own words, `message` in plain English. */
export interface DocumentFault {
  readonly field: string
  readonly code: string
  readonly message: string
  /** The most characters or entries that the field takes, where that is what is wrong. */
  readonly limit?: number
}

/** The document may not be edited by you now: the case does not wait for your draft. Its possibilities say what may be done instead. */
export class NotEditable extends TypedError {
  readonly _tag = 'NotEditable'
  readonly code = 'NOT_EDITABLE'
  readonly caseId: string
  readonly document: string
  constructor(caseId: string, document: string) {
    super(`The ${document} of case ${caseId} is not open for your edits now`)
    this.caseId = caseId
    this.document = document
  }
}
