import type { ReportBody, ReportWords } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import type { Difference } from '../work/conflict.tsx'
import { type Form, indexesIn } from '../work/form.ts'

/** What the reporter typed. */
export const readWords = (form: Form): ReportWords => ({
  summary: form.text('summary'),
  notes: indexesIn(form, 'notes.').flatMap((n) => {
    const note = form.text(`notes.${n}.note`)
    return note === '' ? [] : [{ result: form.text(`notes.${n}.result`) || null, note }]
  }),
})

/** The note on a result, as it was typed or as it is stored. */
export const noteOn = ({ notes = [] }: ReportWords, result: string | null): string =>
  notes.find((one) => one.result === result)?.note ?? ''

/** The reporter's words in a stored report. */
export const wordsIn = ({ summary, results }: ReportBody): ReportWords => ({
  summary,
  notes: results.flatMap(({ result, note }) => (note === '' ? [] : [{ result, note }])),
})

/** The name of a line of the report: the planned result, work outside the plan, or a result that is planned no more. */
export const lineTitle = (
  t: Translator,
  { result, text }: Pick<ReportBody['results'][number], 'result' | 'text'>,
): string => (text !== '' ? text : t(result === null ? 'report.outside' : 'report.past'))

/** Where the typed words and the stored ones differ. */
export const wordDifferences = (t: Translator, mine: ReportWords, stored: ReportBody): readonly Difference[] =>
  [
    { part: t('report.summary'), stored: stored.summary, mine: mine.summary },
    ...stored.results.map((line) => ({ part: lineTitle(t, line), stored: line.note, mine: noteOn(mine, line.result) })),
  ].filter((one) => one.stored !== one.mine)
