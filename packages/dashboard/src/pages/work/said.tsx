import type { Transition } from '@siklus/core'
import type { Translator } from '../../i18n/translator.ts'
import { didWord } from '../words/word.ts'

/** Something one party wrote to another with an act. */
export interface Said {
  readonly event: string
  readonly by: string
  readonly at: string
  readonly text: string
}

const fields = ['note', 'reason', 'statement', 'grounds'] as const

const saidIn = ({ event, by, at }: Transition): readonly Said[] =>
  fields.flatMap((field) => {
    const text = event[field]
    return typeof text === 'string' && text !== '' ? [{ event: event.type, by, at, text }] : []
  })

/** What was said with the given events, newest first. Texts that were erased are not there. */
export const saidWith = (history: readonly Transition[], events: readonly string[]): readonly Said[] =>
  history
    .filter(({ event }) => events.includes(event.type))
    .flatMap(saidIn)
    .reverse()

/** The newest of it, unless one of the `answers` came after. */
export const openWord = (
  history: readonly Transition[],
  { asked, answers }: { readonly asked: readonly string[]; readonly answers: readonly string[] },
): Said | undefined => {
  const last = history.findLast(({ event }) => asked.includes(event.type) || answers.includes(event.type))
  return last !== undefined && asked.includes(last.event.type) ? saidIn(last)[0] : undefined
}

/** The names of people by id. */
export type Names = { readonly [person: string]: string }

/** The name of a person; the id where nobody knows one. */
export const nameOf = (names: Names, person: string): string => names[person] ?? person

/** The words of a person, with who, what and when. Line ends are kept. */
export const Quote = ({ t, said, names }: { readonly t: Translator; readonly said: Said; readonly names: Names }) => (
  <figure class="quote">
    <figcaption>
      <strong>{nameOf(names, said.by)}</strong>
      {' · '}
      {didWord(t, said.event)}
      {' · '}
      <time datetime={said.at}>{t.dateTime(said.at)}</time>
    </figcaption>
    <blockquote>{said.text}</blockquote>
  </figure>
)
