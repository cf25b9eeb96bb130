import { TypedError } from '@siklus/core'

/** The topic that every region listens to: something may have been missed, load everything again. */
export const RESET = 'reset'

/** A topic that could not be written into an htmx trigger. Use letters, digits, and `:`, `.`, `_`, `-` between them. */
export class BadTopic extends TypedError {
  readonly _tag = 'BadTopic'
  readonly code = 'BAD_TOPIC'
  readonly topic: string
  constructor(topic: string) {
    super(`'${topic}' is no topic: use letters, digits and : . _ - only`)
    this.topic = topic
  }
}

/** The name of the browser event for a topic. Throws `BadTopic`. */
export const topicEvent = (topic: string): string => {
  if (!/^[a-z0-9][a-z0-9:._-]*$/i.test(topic)) throw new BadTopic(topic)
  return `siklus:${topic}`
}
