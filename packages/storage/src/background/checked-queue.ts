import type { Queue } from '@siklus/core'

const NAME = /^[A-Za-z0-9][\w.-]{0,99}$/

/** The queue, or a RangeError that says what is wrong with it: every adapter takes and refuses the same. */
export const checkedQueue = (queue: Queue): Queue => {
  const { name, retries, backoff, attemptSeconds } = queue
  if (!NAME.test(name) || name.endsWith(DEAD))
    throw new RangeError(`'${name}' is not a name for a queue; use letters, digits, '-', '_' and '.'`)
  const { firstSeconds, mostSeconds } = backoff
  const numbers = { retries, firstSeconds, mostSeconds, attemptSeconds }
  for (const [field, value] of Object.entries(numbers))
    if (!Number.isInteger(value) || value < (field === 'retries' ? 0 : 1))
      throw new RangeError(`queue '${name}': ${field} must be a whole number, at least ${field === 'retries' ? 0 : 1}`)
  return queue
}

const DEAD = '.dead'

/** Where the dead letters of a queue lie. */
export const deadQueue = (queue: string): string => `${queue}${DEAD}`
