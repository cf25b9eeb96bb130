import { type Reason, TransitionRefused } from '@siklus/core'
import type { Translator } from '../../i18n/translator.ts'
import type { ShownReason } from '../../ui/action-button.tsx'
import type { FormFault } from '../../ui/error-summary.tsx'
import { knownError } from '../errors/error-status.ts'
import { errorTexts } from '../errors/error-text.ts'
import { shownReason } from '../words/reason-text.ts'
import { shownFaults } from './fault-text.ts'

/** Why a form was not accepted, where the person can do something about it: mend it (422), or look again (409). */
export interface Problem {
  readonly status: 409 | 422
  /** What happened, where neither a field nor a rule says so. */
  readonly text?: string
  /** `field` is the name of the field in the form. */
  readonly faults: readonly FormFault[]
  readonly reasons: readonly ShownReason[]
}

const reasonsOf = (error: unknown): readonly Reason[] => (error instanceof TransitionRefused ? error.reasons : [])

/** The problem behind an error; undefined where the person can do nothing about it on this page: not found, not permitted, an outage, a defect. */
export const problemOf = (t: Translator, error: unknown): Problem | undefined => {
  const known = knownError(error)
  if (known === undefined || (known.status !== 409 && known.status !== 422)) return undefined
  const text = errorTexts[known.tag]
  return {
    status: known.status,
    ...(text && { text: t(text) }),
    faults: shownFaults(t, error),
    reasons: reasonsOf(error).map((one) => shownReason(t, one)),
  }
}

/** A problem of one field, found before anybody was asked. */
export const fieldProblem = (field: string, text: string): Problem => ({
  status: 422,
  faults: [{ field, text }],
  reasons: [],
})

/** Does an act. What the person can mend comes back as a problem; everything else is thrown on. */
export const attempt = async (t: Translator, act: () => Promise<unknown>): Promise<Problem | undefined> => {
  try {
    await act()
    return undefined
  } catch (error) {
    const problem = problemOf(t, error)
    if (problem === undefined) throw error
    return problem
  }
}
