import type { KeptLink, Message } from '@siklus/core'
import type { Books, CaseBook } from './books.ts'

/**
 * What is wrong between the cases of a tenant when nothing is left to deliver: every message was applied once, or its target was over.
 * Start keys are unique, every child has a parent, and a child of an ended or held parent is ended or held as well.
 */
export const messageViolations = ({ cases }: Books): readonly string[] => {
  const byId = new Map(cases.map((book) => [book.id, book]))
  return [
    ...repeatedKeys(cases),
    ...cases.flatMap((book) => [
      ...repeatedSources(book),
      ...book.chain.flatMap((link) =>
        link.entry.messages.flatMap((one) => undelivered(book, link, one, { byId, cases })),
      ),
      ...childFaults(book, byId),
    ]),
  ]
}

const openingOf = ({ chain }: CaseBook) =>
  chain[0]?.entry.event.opening as { readonly key: string | null; readonly parent: string | null } | undefined

const repeatedKeys = (cases: readonly CaseBook[]): readonly string[] => {
  const keyed = cases.filter((book) => openingOf(book)?.key != null)
  const groups = Map.groupBy(keyed, (book) => `${book.chain[0]?.entry.after.workflow} ${openingOf(book)?.key}`)
  return [...groups].flatMap(([key, books]) => (books.length > 1 ? [`start key ${key}: ${books.length} cases`] : []))
}

/** A message is applied once per target; here no transition tells one target the same thing twice. */
const repeatedSources = ({ id, chain, caughtUp }: CaseBook): readonly string[] => {
  const told = chain.flatMap(({ entry: { source, event, revision } }) =>
    source && !caughtUp.includes(revision) ? [`${source.case}@${source.revision} ${event.type}`] : [],
  )
  return [...Map.groupBy(told, (one) => one)].flatMap(([one, all]) =>
    all.length > 1 ? [`case ${id}: the message ${one} was applied ${all.length} times`] : [],
  )
}

interface All {
  readonly byId: ReadonlyMap<string, CaseBook>
  readonly cases: readonly CaseBook[]
}

const undelivered = (from: CaseBook, link: KeptLink, message: Message, { byId, cases }: All): readonly string[] => {
  const { revision } = link.entry
  if (message.kind === 'notify') return []
  if (message.kind === 'start') {
    const key = `${from.id}/${message.key}`
    const isThere = cases.some((book) => openingOf(book)?.key === key)
    return isThere || from.case?.status === 'done' ? [] : [`case ${from.id}@${revision}: no child under ${key}`]
  }
  if (message.to === 'children') return []
  const parent = byId.get(from.case?.parent ?? '')
  const heard = parent?.chain.some(({ entry: { source } }) => source?.case === from.id && source.revision === revision)
  return heard || parent?.case?.status === 'done' ? [] : [`case ${from.id}@${revision}: its parent was not told`]
}

/** What parents tell their children shows in where the children stand. */
const childFaults = ({ id, case: item }: CaseBook, byId: ReadonlyMap<string, CaseBook>): readonly string[] => {
  if (item?.parent == null) return []
  const parent = byId.get(item.parent)?.case
  if (!parent) return [`case ${id}: its parent ${item.parent} is unknown`]
  if (item.status === 'done') return []
  if (parent.status === 'done') return [`case ${id}: goes on though its parent is done`]
  const [held, ought] = [item, parent].map(({ tags }) => tags.includes('held'))
  return held === ought ? [] : [`case ${id}: held is ${held}, its parent's is ${ought}`]
}
