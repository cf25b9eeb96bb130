import { canonical } from '@siklus/core'
import type { Books, CaseBook } from './books.ts'

/**
 * Where all cases of a tenant stand and how they came there, without ids and hashes: two courses of the same acts have the same outline,
 * whatever broke in between.
 */
export const outlineOf = ({ cases }: Books): readonly string[] => {
  const byId = new Map(cases.map((book) => [book.id, book]))
  return cases.map((book) => `${nameOf(book, byId)}: ${standing(book)}`).toSorted()
}

/** A petition is named by the act that opened it, an errand by its petition and key. */
const nameOf = (book: CaseBook, byId: ReadonlyMap<string, CaseBook>): string => {
  const event = book.chain[0]?.entry.event
  const { parent, key } = (event?.opening ?? {}) as { readonly parent?: string | null; readonly key?: string | null }
  const above = parent == null ? undefined : byId.get(parent)
  if (above) return `${nameOf(above, byId)}/${key?.slice((parent ?? '').length + 1)}`
  return String((event?.input as { readonly act?: unknown } | undefined)?.act)
}

const standing = ({ case: item, chain, timers, papers }: CaseBook): string => {
  const events = chain.map(({ entry }) => `${entry.event.type}/${entry.by}/${entry.at}`).join(' ')
  const armed = timers
    .map(({ state, delay, due, pausedAt }) => `${state}@${delay} ${due} ${pausedAt}`)
    .toSorted()
    .join(', ')
  return [
    `${item?.workflow}@${item?.version}`,
    item?.state,
    canonical(item?.context ?? {}),
    armed,
    `${papers} papers`,
    events,
  ].join('; ')
}
