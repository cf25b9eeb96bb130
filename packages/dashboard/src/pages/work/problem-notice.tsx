import type { Translator } from '../../i18n/translator.ts'
import { Reasons } from '../../ui/action-button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/flash.tsx'
import { FORM, type Rejected } from './rejected.ts'

interface ProblemNoticeProps {
  readonly t: Translator
  readonly rejected: Rejected | undefined
  /** What the fields are called, where the words of a fault do not say which one they mean. */
  readonly labels?: { readonly [field: string]: string }
}

/** On top of a page whose form was not accepted: the faults as links to their fields, the reasons of a rule, what has changed meanwhile. */
export const ProblemNotice = ({ t, rejected, labels = {} }: ProblemNoticeProps) => {
  if (rejected === undefined) return null
  const { problem, input } = rejected
  const form = input.text(FORM)
  const faults = problem.faults.map(({ field, text }) => ({
    field: form === '' ? field : `${form}.${field}`,
    text: labels[field] === undefined ? text : `${labels[field]}: ${text}`,
  }))
  return (
    <>
      <ErrorSummary t={t} faults={faults} />
      {problem.text === undefined && problem.reasons.length === 0 ? null : (
        <Notice tone={problem.status === 409 ? 'warn' : 'bad'}>
          {problem.text === undefined ? <p>{t('work.refused')}</p> : <p>{problem.text}</p>}
          {problem.status === 409 ? <p>{t('work.conflict.kept')}</p> : null}
          {problem.reasons.length === 0 ? null : <Reasons t={t} reasons={problem.reasons} />}
        </Notice>
      )}
    </>
  )
}
