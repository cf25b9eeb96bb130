import type { Json, JsonObject, Reason } from '@siklus/core'
import { resultRatingLabels, resultRatings } from '@siklus/core/packs/id-permenpanrb6-2022'
import { isMessageKey, type PlainKey } from '../../i18n/messages.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { ShownReason } from '../../ui/action-button.tsx'
import { citeText } from '../../ui/citation.ts'
import { lawName } from './law-name.ts'

type ReasonText = (t: Translator, params: JsonObject) => string

const count = (params: JsonObject, name: string): number => {
  const value = params[name]
  return typeof value === 'number' ? value : 0
}

const day = (t: Translator, params: JsonObject, name: string): string => {
  const value = params[name]
  return typeof value === 'string' ? t.date(value) : ''
}

const ratingWord = (t: Translator, value: Json | undefined): string => {
  const rating = resultRatings.find((known) => known === value)
  return rating === undefined ? '' : t.words(resultRatingLabels[rating])
}

/** Reasons whose sentence holds values; all others are their key in the catalog. */
const withValues: { readonly [code: string]: ReasonText } = {
  'cycle.followUps.open': (t, p) => t('reason.cycle.followUps.open', { open: count(p, 'open') }),
  'plan.results.tooFew': (t, p) =>
    t('reason.plan.results.tooFew', { results: count(p, 'results'), minimumResults: count(p, 'minimumResults') }),
  'plan.results.unaligned': (t, p) => t('reason.plan.results.unaligned', { unaligned: count(p, 'unaligned') }),
  'plan.results.withoutIndicator': (t, p) =>
    t('reason.plan.results.withoutIndicator', { without: count(p, 'without') }),
  'plan.rounds.used': (t, p) =>
    t('reason.plan.rounds.used', { rounds: count(p, 'rounds'), maximumRounds: count(p, 'maximumRounds') }),
  'report.extend.notLater': (t, p) => t('reason.report.extend.notLater', { dueOn: day(t, p, 'dueOn') }),
  'report.extend.afterLapse': (t, p) => t('reason.report.extend.afterLapse', { lapsesOn: day(t, p, 'lapsesOn') }),
  'evaluation.reports.open': (t, p) => t('reason.evaluation.reports.open', { open: count(p, 'open') }),
  'evaluation.unitHead.otherRating': (t, p) =>
    t('reason.evaluation.unitHead.otherRating', { expected: ratingWord(t, p.expected) }),
  'evaluation.objection.late': (t, p) => t('reason.evaluation.objection.late', { day: count(p, 'day') }),
}

type ReasonKey = Extract<PlainKey, `reason.${string}`>

// Those that take values were looked up before this is asked.
const isReasonKey = (key: string): key is ReasonKey => isMessageKey(key)

/** A reason as a sentence. A code nobody has words for is shown as it is: better a code than silence. */
export const reasonText = (t: Translator, { code, params = {} }: Reason): string => {
  const key = `reason.${code}`
  return withValues[code]?.(t, params) ?? (isReasonKey(key) ? t(key) : code)
}

/** A reason with its articles, for `ActionButton` and lists of reasons. */
export const shownReason = (t: Translator, reason: Reason): ShownReason => ({
  code: reason.code,
  text: reasonText(t, reason),
  cites: (reason.cites ?? []).map((cite) => citeText(t, cite, lawName)),
})
