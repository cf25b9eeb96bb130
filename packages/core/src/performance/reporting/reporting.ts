import type { Case } from '../../case/case.ts'
import type { By } from '../../engine/engine.ts'
import type { Acting, CaseView } from '../case-view.ts'
import type { Document, DocumentMark, Draft } from '../documents/document.ts'
import type { EvidenceLink } from '../journal/journal.ts'

/** What the journal of a period says about one planned result. Sums are decimals as text. */
export type ReportedResult = {
  /** Id of the planned result; null gathers work outside the plan. */
  readonly result: string | null
  /** The planned result's text at that time; empty for work outside the plan. */
  readonly text: string
  readonly entries: number
  readonly quantities: readonly { readonly unit: string; readonly sum: string }[]
  readonly evidence: readonly EvidenceLink[]
  /** The reporter's own words on the result. */
  readonly note: string
}

/** The body of a report. `results` are rolled up from the journal whenever it is saved or submitted; summary and notes are written. */
export type ReportBody = { readonly summary: string; readonly results: readonly ReportedResult[] }

/** What the reporter writes. */
export interface ReportWords {
  readonly summary: string
  readonly notes?: readonly { readonly result: string | null; readonly note: string }[]
}

/** A report as its reader sees it. */
export interface ReportView extends CaseView {
  readonly draft: Draft<ReportBody> | null
  readonly editable: boolean
  /** What was handed in, newest first. */
  readonly submitted: readonly Document<ReportBody>[]
}

type OfReport = { readonly report: string }

/** Reports of a period. The errors of acts are those of `Planning`. */
export interface Reporting {
  get(asked: OfReport, options: By): Promise<ReportView>
  /** Stores the written part; fails with `NotEditable`, `InvalidDocument`, `StaleDraft`. */
  save(
    draft: OfReport & { readonly seen: DocumentMark; readonly words: ReportWords },
    options: By,
  ): Promise<Draft<ReportBody>>
  /** Rolls the journal up once more, freezes the report and hands it in. Fails with `StaleDraft`. */
  submit(act: OfReport & { readonly seen: DocumentMark }, options: Acting): Promise<Case>
  /** Takes a report back; a new draft opens with its words. */
  recall(act: OfReport, options: Acting): Promise<Case>
  return(act: OfReport & { readonly note: string }, options: Acting): Promise<Case>
  review(act: OfReport & { readonly note?: string }, options: Acting): Promise<Case>
  waive(act: OfReport & { readonly reason: string }, options: Acting): Promise<Case>
  extend(act: OfReport & { readonly dueOn: string; readonly reason: string }, options: Acting): Promise<Case>
}
