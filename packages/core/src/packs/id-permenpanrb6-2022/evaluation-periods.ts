import { dated } from '../../policy/dated.ts'
import { PolicyMistake } from '../../policy/errors.ts'
import { called, wholeNumber } from '../../policy/facts.ts'
import { addDays } from '../../policy/iso-day.ts'
import { defineRule } from '../../policy/rule.ts'
import type { Words } from '../../policy/words.ts'
import { permenpanrb6, pp30 } from './laws.ts'

/** How often a performance is evaluated within the year. */
export const periodKinds = ['month', 'quarter', 'semester', 'year'] as const

/** How often a performance is evaluated: the agency's choice. */
export type PeriodKind = (typeof periodKinds)[number]

/** What people call each kind. */
export const periodKindLabels: Readonly<Record<PeriodKind, Words>> = {
  month: { id: 'Bulanan', en: 'Monthly' },
  quarter: { id: 'Triwulan', en: 'Quarterly' },
  semester: { id: 'Semester', en: 'Half-yearly' },
  year: { id: 'Tahunan', en: 'Yearly' },
}

/** A period, both days included. */
export type EvaluationPeriod = { readonly from: string; readonly to: string }

/** The periods of one year, first to last. */
export type EvaluationPeriods = { readonly kind: PeriodKind; readonly periods: readonly EvaluationPeriod[] }

const monthsOf: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, semester: 6, year: 12 }

const firstOf = (year: number, month: number): string =>
  month > 12 ? firstOf(year + 1, month - 12) : `${year}-${String(month).padStart(2, '0')}-01`

/**
 * In substance: performance is evaluated periodically and once a year; the agency chooses month, quarter, semester or year, and the
 * sample form of the annex counts quarters I to IV.
 */
export const evaluationPeriods = defineRule({
  id: 'evaluation-periods',
  title: { id: 'Periode evaluasi', en: 'Periods of evaluation' },
  cites: [
    permenpanrb6.whole({ status: 'verified', note: 'Quarters I to IV, read in a sample form of the annex.' }),
    pp30.whole({
      status: 'verified',
      note: 'Month, quarter, semester or year; read in an article that restates the regulation, which does not name the place.',
    }),
  ],
  words: {
    id: 'Evaluasi periodik dilakukan tiap bulan, triwulan, semester, atau tahun menurut pilihan instansi.',
    en: 'The periodic evaluation takes place every month, quarter, half-year or year, as the agency chooses.',
  },
  facts: { year: called({ id: 'Tahun', en: 'Year' }, wholeNumber({ min: 2022, max: 2199 })) },
  params: {
    kind: dated<PeriodKind>(
      { '2022-02-03': 'quarter' },
      {
        called: { id: 'Periode yang dipilih', en: 'Chosen period' },
        delegated: true,
        remark: {
          id: 'Pilihan instansi; triwulan dipakai bila instansi tidak memilih, seperti pada contoh formulir.',
          en: "The agency's choice; quarters where it chooses nothing, as on the sample form.",
        },
      },
    ),
  },
  decide: ({ year }, { kind }): EvaluationPeriods => {
    const months = monthsOf[kind]
    if (months === undefined)
      throw new PolicyMistake("rule 'evaluation-periods'", `knows no '${kind}'; it knows ${periodKinds.join(', ')}`)
    const starts = Array.from({ length: 12 / months }, (_, index) => index * months + 1)
    const periods = starts.map((month) => ({
      from: firstOf(year, month),
      to: addDays(firstOf(year, month + months), -1),
    }))
    return { kind, periods }
  },
})
