import type { Clock } from '@siklus/core'

const MOMENT_MS = 10_000

/**
 * Whether something with the same content was written a moment ago: then the button was pressed twice. For what has no key of its own,
 * such as an entry of a journal; acts on cases carry one.
 */
export const wasWritten = (written: { readonly at: string } | undefined, clock: Clock): boolean =>
  written !== undefined && Math.abs(clock.now() - Date.parse(written.at)) < MOMENT_MS
