import { isMessageKey, type PlainKey } from '../../i18n/messages.ts'
import type { Translator } from '../../i18n/translator.ts'

type WordKey = Extract<PlainKey, `${'state' | 'event' | 'deadline' | 'role' | 'workflow'}.${string}`>

// Every key of these areas is plain: a test holds that.
const isWordKey = (key: string): key is WordKey => isMessageKey(key)

/** The text for a name of a workflow, or the name itself: a host's own workflow is shown with the words it uses. */
const word = (t: Translator, area: string, name: string): string => {
  const key = `${area}.${name}`
  return isWordKey(key) ? t(key) : name
}

/** Where a case stands: a label of `standing`, or the bare name of a state. */
export const stateWord = (t: Translator, label: string): string => word(t, 'state', label)

/** What an event does, as on its button. */
export const eventWord = (t: Translator, event: string): string => word(t, 'event', event)

type DidKey = Extract<PlainKey, `flash.did.${string}`>

// Every key of this area is plain: a test holds that.
const isDidKey = (key: string): key is DidKey => isMessageKey(key)

/** The message after an act of this kind. */
export const didKey = (event: string): DidKey | 'flash.done' => {
  const key = `flash.did.${event}`
  return isDidKey(key) ? key : 'flash.done'
}

/** What was done, in a sentence; the word on the button where there is none. */
export const didWord = (t: Translator, event: string): string => {
  const key = didKey(event)
  return key === 'flash.done' ? eventWord(t, event) : t(key)
}

/** What a deadline is called. */
export const deadlineWord = (t: Translator, deadline: string): string => word(t, 'deadline', deadline)

/** A role on a case or in the tenant. */
export const roleWord = (t: Translator, role: string): string => word(t, 'role', role)

/** The kind of a case. */
export const workflowWord = (t: Translator, workflow: string): string => word(t, 'workflow', workflow)
