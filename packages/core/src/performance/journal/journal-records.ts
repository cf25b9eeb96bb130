import type { JournalEntry } from './journal.ts'

/** Where the daily log is kept. */
export interface JournalRecords {
  add(entry: JournalEntry & { readonly tenant: string }): Promise<void>
  /** The entries of a cycle (of one period, when named): latest day first, of one day the newest first. */
  list(asked: {
    readonly tenant: string
    readonly cycle: string
    readonly period?: string
  }): Promise<readonly JournalEntry[]>
  /** Removes an entry; false when there is none with this id in the cycle by this person. */
  remove(asked: {
    readonly tenant: string
    readonly cycle: string
    readonly id: string
    readonly person: string
  }): Promise<boolean>
}
