import { canonical } from '@siklus/core'
import type { Books, CaseBook } from './books.ts'
import { expectedTimers } from './expected-timers.ts'

/** What is wrong with each case by itself: its row, its history, its deadlines, its records and its outbox rows. */
export const caseViolations = (
  { cases, outbox }: Books,
  { purged }: { readonly purged: boolean },
): readonly string[] => {
  const told = Map.groupBy(outbox, ({ caseId }) => caseId)
  return [
    ...cases.flatMap((book) => [
      ...revisionFaults(book),
      ...timerFaults(book),
      ...paperFaults(book),
      ...outboxFaults(
        book,
        (told.get(book.id) ?? []).map(({ revision }) => revision),
        purged,
      ),
    ]),
    ...[...told.keys()]
      .filter((id) => !cases.some((book) => book.id === id))
      .map((id) => `outbox: case ${id} is unknown`),
  ]
}

const revisionFaults = ({ id, case: item, chain }: CaseBook): readonly string[] => {
  if (item === null) return [`case ${id}: traces without a case`]
  const revisions = chain.map(({ entry }) => entry.revision)
  const whole = canonical(revisions) === canonical(revisions.map((_, n) => n + 1))
  return [
    ...(whole ? [] : [`case ${id}: revisions ${revisions.join(', ')} have a gap or a repetition`]),
    ...(item.revision === chain.length ? [] : [`case ${id}: revision ${item.revision}, ${chain.length} transitions`]),
    ...(item.parties.length > 0 ? [] : [`case ${id}: no parties`]),
  ]
}

const timerFaults = ({ id, case: item, timers }: CaseBook): readonly string[] => {
  if (item === null) return timers.map(({ delay }) => `case ${id}: a timer ${delay} without a case`)
  const armed = timers.map(({ state, delay, pausedAt }) => ({ state, delay, paused: pausedAt !== null }))
  const [is, ought] = [armed, expectedTimers(item)].map((list) => list.map(canonical).toSorted().join())
  return is === ought ? [] : [`case ${id} in ${item.state}: timers [${is}], ought to be [${ought}]`]
}

const paperFaults = ({ id, chain, papers }: CaseBook): readonly string[] => {
  const written = chain.filter(({ entry: { event } }) => typeof event.paper === 'string' && event.type !== 'return')
  return written.length === papers ? [] : [`case ${id}: ${papers} papers, ${written.length} transitions that write one`]
}

/** One row per transition, told in the order of the revisions. After a purge the rows that are left are the last ones. */
const outboxFaults = ({ id, chain }: CaseBook, told: readonly number[], purged: boolean): readonly string[] => {
  const first = purged ? chain.length - told.length + 1 : 1
  const ought = Array.from({ length: Math.max(0, chain.length - first + 1) }, (_, n) => first + n)
  return told.join() === ought.join() ? [] : [`case ${id}: outbox rows ${told.join()}, ought to be ${ought.join()}`]
}
