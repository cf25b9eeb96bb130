import { sumDecimals } from '../documents/decimal-text.ts'
import type { EvidenceLink, JournalEntry } from '../journal/journal.ts'
import type { PlanResult } from '../planning/plan.ts'
import type { ReportBody, ReportedResult, ReportWords } from './reporting.ts'

/**
 * The report that a period's journal makes: one line for each planned result in the order of the plan, then one for each result that is
 * no longer planned, then one for work outside the plan; sums by unit are exact. The reporter's words are carried over.
 */
export const rollUp = (
  plan: readonly PlanResult[],
  entries: readonly JournalEntry[],
  { summary, notes = [] }: ReportWords,
): ReportBody => {
  const byResult = Map.groupBy(entries, ({ result }) => result)
  const texts = new Map(plan.map(({ id, text }) => [id, text]))
  const left = [...byResult.keys()].filter((id) => id !== null && !texts.has(id)).toSorted()
  const keys = [...texts.keys(), ...left, ...(byResult.has(null) ? [null] : [])]
  return {
    summary,
    results: keys.map((result) => ({
      ...lineOf(result, byResult.get(result) ?? []),
      text: texts.get(result ?? '') ?? '',
      note: notes.find((one) => one.result === result)?.note ?? '',
    })),
  }
}

const lineOf = (result: string | null, entries: readonly JournalEntry[]): Omit<ReportedResult, 'text' | 'note'> => ({
  result,
  entries: entries.length,
  quantities: quantitiesOf(entries),
  evidence: distinct(entries.flatMap(({ evidence }) => evidence)),
})

const quantitiesOf = (entries: readonly JournalEntry[]): ReportedResult['quantities'] => {
  const counted = entries.flatMap(({ quantity, unit }) =>
    quantity === null || unit === null ? [] : [{ quantity, unit }],
  )
  return [...Map.groupBy(counted, ({ unit }) => unit)]
    .map(([unit, all]) => ({ unit, sum: sumDecimals(all.map(({ quantity }) => quantity)) }))
    .toSorted((a, b) => (a.unit < b.unit ? -1 : 1))
}

const distinct = (links: readonly EvidenceLink[]): readonly EvidenceLink[] => [
  ...new Map(links.map((link) => [JSON.stringify([link.url, link.label]), link])).values(),
]

/** The reporter's words in a report. */
export const wordsOf = ({ summary, results }: ReportBody): ReportWords => ({
  summary,
  notes: results.flatMap(({ result, note }) => (note === '' ? [] : [{ result, note }])),
})

/** What rules ask of a report: how many journal entries and written texts it holds. */
export const reportCounts = ({ summary, results }: ReportBody): { readonly filled: number } => ({
  filled:
    results.reduce((sum, { entries, note }) => sum + entries + Number(note.trim() !== ''), 0) +
    Number(summary.trim() !== ''),
})
