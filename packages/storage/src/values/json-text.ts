import { TypedError } from '@siklus/core'

/** A text holds a character that PostgreSQL cannot keep (U+0000, or half of a surrogate pair). Refuse it where it is entered. */
export class UnstorableText extends TypedError {
  readonly _tag = 'UnstorableText'
  readonly code = 'UNSTORABLE_TEXT'
  constructor() {
    super('A text holds U+0000 or half of a surrogate pair, which cannot be stored; remove it')
  }
}

// JSON.stringify writes exactly these characters as \u0000 and \ud8xx; an escaped backslash before them is a plain text
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/

/** The JSON text of a value. Throws `UnstorableText` where a text in it could not be stored by every adapter. */
export const jsonText = (value: unknown): string => {
  const text = JSON.stringify(value)
  // most texts have no escape of this kind at all, and that is quick to see
  if (text.includes('\\u') && UNSTORABLE.test(text)) throw new UnstorableText()
  return text
}

/** A copy that shares nothing with the value: what goes in or out of a store must not change behind its back. */
export const jsonCopy = <A>(value: A): A => JSON.parse(jsonText(value))
