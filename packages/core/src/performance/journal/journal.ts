import type { By } from '../../engine/engine.ts'

/** Where proof can be seen. Only http and https addresses. */
export type EvidenceLink = { readonly label: string; readonly url: string }

/** What a person did on a day. */
export interface JournalEntry {
  readonly id: string
  /** The cycle it belongs to. */
  readonly cycle: string
  readonly person: string
  /** The day of the work, `YYYY-MM-DD`. */
  readonly on: string
  /** Key of the report's period, `2026-Q1`. */
  readonly period: string
  /** The planned result it counts for; null for work outside the plan. */
  readonly result: string | null
  readonly text: string
  /** A decimal as text, with its unit; both or neither. */
  readonly quantity: string | null
  readonly unit: string | null
  readonly evidence: readonly EvidenceLink[]
  readonly createdAt: string
}

/** An entry as lists show it. */
export interface JournalLine extends JournalEntry {
  /** Written on a later day than the work was done. */
  readonly late: boolean
  /** Whether the reader may still remove it. */
  readonly removable: boolean
}

/** What a person enters. */
export interface NewEntry {
  readonly cycle: string
  readonly on: string
  readonly result?: string | null
  readonly text: string
  readonly quantity?: string | null
  readonly unit?: string | null
  readonly evidence?: readonly EvidenceLink[]
}

/** The daily log of a cycle. */
export interface Journal {
  /**
   * Adds an own entry. Fails with `InvalidDocument` naming fields, `PeriodClosed` once the period's report was handed in, `CycleEnded`,
   * and `NotPermitted` for others than the owner.
   */
  add(entry: NewEntry, options: By): Promise<JournalLine>
  /** The entries of a cycle (of one period, when named), newest day first. */
  list(asked: { readonly cycle: string; readonly period?: string }, options: By): Promise<readonly JournalLine[]>
  /** Removes an own entry. Fails with `UnknownEntry`, and as `add` does. */
  remove(asked: { readonly cycle: string; readonly entry: string }, options: By): Promise<void>
}
