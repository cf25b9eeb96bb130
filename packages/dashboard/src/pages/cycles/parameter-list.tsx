import type { CycleParameters } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'

interface ParameterProps {
  readonly t: Translator
  readonly parameters: CycleParameters
}

const days = [
  'planDue',
  'evaluationOpensOn',
  'reportsLapseOn',
  'selfAssessmentDue',
  'ratingDue',
  'publishDue',
  'followUpDue',
] as const

const counts = ['planReviewDays', 'signingDays', 'reportDueDays', 'objectionDecisionDays'] as const

/** The times a launch would set: days first, in the order of the year, then lengths. */
export const ParameterList = ({ t, parameters }: ParameterProps) => {
  const rows = [
    ...days.map((name) => ({ name, value: parameters[name] === null ? null : t.date(parameters[name]) })),
    ...counts.map((name) => ({ name, value: parameters[name] === null ? null : t.number(parameters[name]) })),
  ]
  return (
    <table class="data">
      <tbody>
        {rows.map(({ name, value }) => (
          <tr>
            <th scope="row">{t(`parameter.${name}`)}</th>
            <td class="end">{value ?? t('parameter.none')}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('parameter.rhythm')}</th>
          <td class="end">{t(`parameter.rhythm.${parameters.rhythm}`)}</td>
        </tr>
      </tbody>
    </table>
  )
}
