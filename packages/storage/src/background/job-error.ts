import type { JobError } from '@siklus/core'

const LONGEST = 500

/** What is kept of what a handler threw. */
export const jobErrorOf = (thrown: unknown): JobError => {
  if (!(thrown instanceof Error)) return { name: 'Error', message: cut(String(thrown)) }
  return { name: thrown.name, message: cut(thrown.message) }
}

/** The same from what a store kept: anything that is no error of ours says so in words. */
export const keptJobError = (kept: unknown): JobError => {
  if (typeof kept !== 'object' || kept === null) return { name: 'Error', message: cut(String(kept ?? 'unknown')) }
  const name = 'name' in kept && typeof kept.name === 'string' ? kept.name : 'Error'
  const message = 'message' in kept && typeof kept.message === 'string' ? kept.message : textIn(kept)
  return { name, message: cut(message) }
}

// pg-boss keeps what it says itself (an attempt that took too long, a stop) as `{ value }`
const textIn = (kept: object): string => ('value' in kept ? String(kept.value) : JSON.stringify(kept))

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)
