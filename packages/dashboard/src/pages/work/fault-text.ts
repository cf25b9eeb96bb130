import { InvalidEvent } from '@siklus/core'
import { InvalidDocument } from '@siklus/core/performance'
import { isMessageKey, type PlainKey } from '../../i18n/messages.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { FormFault } from '../../ui/error-summary.tsx'
import { faultsOf } from '../errors/faults.ts'

type FaultKey = Extract<PlainKey, `fault.${string}`>

// Every key of this area is plain: a test holds that.
const isFaultKey = (key: string): key is FaultKey => isMessageKey(key)

interface Fault {
  readonly field: string
  readonly code: string
  readonly message: string
  readonly limit?: number
}

const faults = (error: unknown): readonly Fault[] => {
  if (error instanceof InvalidDocument) return error.faults
  // The faults of an event carry their code as the message.
  if (error instanceof InvalidEvent)
    return error.faults.map(({ field, message }) => ({ field, code: message, message }))
  return faultsOf(error).map(({ field, message }) => ({ field, code: 'answer', message }))
}

const faultText = (t: Translator, { code, message, limit }: Fault): string => {
  if (code === 'text.tooLong' && limit !== undefined) return t('work.tooLong', { limit })
  const key = `fault.${code}`
  return isFaultKey(key) ? t(key) : message
}

/** What is wrong with each field of a form, in the person's language. A code nobody has words for is shown as its plain message. */
export const shownFaults = (t: Translator, error: unknown): readonly FormFault[] =>
  faults(error).map((fault) => ({ field: fault.field, text: faultText(t, fault) }))
