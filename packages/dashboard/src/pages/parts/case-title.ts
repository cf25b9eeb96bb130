import type { Case } from '@siklus/core'
import type { Translator } from '../../i18n/translator.ts'
import { workflowWord } from '../words/word.ts'

const romans = ['I', 'II', 'III', 'IV']

/** A period in words: `2026-Q1` is `Triwulan I 2026`, `2026-03` is `Maret 2026`; others are shown as they are. */
export const periodWord = (t: Translator, period: string): string => {
  const [, year = '', quarter, month] = /^(\d{4})-(?:Q([1-4])|(\d{2}))$/.exec(period) ?? []
  if (quarter !== undefined) return t('case.quarter', { quarter: romans[Number(quarter) - 1] ?? quarter, year })
  if (month === undefined) return period
  return new Intl.DateTimeFormat(t.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${year}-${month}-01T00:00:00Z`),
  )
}

/** What a case is, and about when: `Laporan Triwulan I 2026`. */
export const caseTitle = (t: Translator, { workflow, period }: Pick<Case, 'workflow' | 'period'>): string =>
  [workflowWord(t, workflow), periodWord(t, period)].filter((part) => part !== '').join(' ')
