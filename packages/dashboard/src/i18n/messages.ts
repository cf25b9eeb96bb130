import type { ArgNames } from './catalog.ts'
import { audit } from './pages/audit.ts'
import { cases } from './pages/cases.ts'
import { cycles } from './pages/cycles.ts'
import { domain } from './pages/domain.ts'
import { feedback } from './pages/feedback.ts'
import { home } from './pages/home.ts'
import { plan } from './pages/plan.ts'
import { policy } from './pages/policy.ts'
import { team } from './pages/team.ts'
import { units } from './pages/units.ts'
import { work } from './pages/work.ts'
import { workPages } from './pages/work-pages.ts'
import { shell } from './shell.ts'

/** Every message of the screen. An area adds its catalog here, once in each language. */
export const messages = {
  id: {
    ...shell.id,
    ...domain.id,
    ...home.id,
    ...cycles.id,
    ...cases.id,
    ...team.id,
    ...audit.id,
    ...units.id,
    ...feedback.id,
    ...workPages.id,
    ...work.id,
    ...plan.id,
    ...policy.id,
  },
  en: {
    ...shell.en,
    ...domain.en,
    ...home.en,
    ...cycles.en,
    ...cases.en,
    ...team.en,
    ...audit.en,
    ...units.en,
    ...feedback.en,
    ...workPages.en,
    ...work.en,
    ...plan.en,
    ...policy.en,
  },
}

type Texts = typeof messages.id

/** The key of a message. */
export type MessageKey = keyof Texts

/** What a message needs: nothing, or a value for each of its arguments. A plural takes a number. */
export type MessageArgs<Key extends MessageKey> = [ArgNames<Texts[Key]>] extends [never]
  ? readonly []
  : readonly [values: { readonly [Name in ArgNames<Texts[Key]>]: string | number }]

/** The keys that take no arguments, for places that store a key and show it later. */
export type PlainKey = { readonly [Key in MessageKey]: MessageArgs<Key> extends readonly [] ? Key : never }[MessageKey]

/** Tells whether a text is the key of a message. */
export const isMessageKey = (text: string): text is MessageKey => Object.hasOwn(messages.id, text)
