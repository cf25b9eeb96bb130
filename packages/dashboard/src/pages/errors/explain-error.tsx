import { TransitionRefused } from '@siklus/core'
import type { Child } from 'hono/jsx'
import type { Translator } from '../../i18n/translator.ts'
import { Reasons } from '../../ui/action-button.tsx'
import type { FormFault } from '../../ui/error-summary.tsx'
import type { ErrorExplanation } from '../../ui/frame/shell-options.ts'
import { shownReason } from '../words/reason-text.ts'
import { shownFaults } from '../work/fault-text.ts'
import { knownError } from './error-status.ts'
import { errorTexts } from './error-text.ts'

const Faults = ({ t, faults }: { readonly t: Translator; readonly faults: readonly FormFault[] }) => (
  <div>
    <p>{t('error.faults')}</p>
    <ul>
      {faults.map(({ field, text }) => (
        <li>
          <code>{field}</code> {text}
        </li>
      ))}
    </ul>
  </div>
)

const caseOf = (error: unknown): string | undefined =>
  error instanceof Error && 'caseId' in error && typeof error.caseId === 'string' ? error.caseId : undefined

const detailOf = (t: Translator, error: unknown): Child | undefined => {
  if (error instanceof TransitionRefused)
    return <Reasons t={t} reasons={error.reasons.map((reason) => shownReason(t, reason))} />
  const faults = shownFaults(t, error)
  return faults.length > 0 ? <Faults t={t} faults={faults} /> : undefined
}

/** Where the language and the addresses come from. */
interface Told {
  readonly var: { readonly t: Translator; readonly url: (path: string) => string }
}

/** What a page says about a typed error: its words, the reasons of a refusal with their articles, the way to the case. */
export const explainError = (error: unknown, { var: { t, url } }: Told): ErrorExplanation | undefined => {
  const known = knownError(error)
  if (!known) return undefined
  const text = errorTexts[known.tag]
  const id = known.status === 409 || known.status === 422 ? caseOf(error) : undefined
  const detail = detailOf(t, error)
  return {
    status: known.status,
    ...(text && { text: t(text) }),
    ...((detail || id) && {
      detail: (
        <>
          {detail}
          {id === undefined ? null : (
            <p>
              <a href={url(`/kasus/${id}`)}>{t('error.openCase')}</a>
            </p>
          )}
        </>
      ),
    }),
  }
}
