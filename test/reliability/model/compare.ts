import { canonical } from '@siklus/core'
import type { CaseBook } from '../books/books.ts'
import { readBooks } from '../books/read-books.ts'
import { dueOf, isOver, type ModelCase, type Office } from './office.ts'
import type { Real } from './real.ts'

/** Throws where the engine does not stand as the model says; learns the ids of cases that the relay has opened. */
export const demandSame = async (office: Office, real: Real): Promise<void> => {
  const { cases } = await readBooks(real.stage.storage, real.tenant)
  for (const book of cases) real.names.set(nameOf(book), book.id)
  const is = cases.map((book) => `${nameOf(book)} ${bookText(book)}`).toSorted()
  const ought = office.cases.map((item) => `${item.name} ${modelText(office, item)}`).toSorted()
  const wrong = [...is.filter((line) => !ought.includes(line)).map((line) => `is:    ${line}`)]
  wrong.push(...ought.filter((line) => !is.includes(line)).map((line) => `ought: ${line}`))
  if (wrong.length > 0) throw new Error(`the engine and the model differ\n${wrong.toSorted().join('\n')}`)
}

const nameOf = ({ id, chain }: CaseBook): string => {
  const { parent, key } = (chain[0]?.entry.event.opening ?? {}) as {
    readonly parent?: string | null
    readonly key?: string
  }
  return parent == null ? id : `${parent}/${key?.slice(parent.length + 1)}`
}

const bookText = ({ case: item, timers, papers }: CaseBook): string => {
  const { act: _, ...tally } = item?.context ?? {}
  const armed = timers.map(({ delay, due, pausedAt }) => `${delay} ${due} ${pausedAt}`)
  return canonical({ version: item?.version, state: item?.state, revision: item?.revision, tally, papers, armed })
}

const modelText = (office: Office, item: ModelCase): string => {
  const { version, revision, papers, timer } = item
  const pausedAt = timer?.pausedAt == null ? null : new Date(timer.pausedAt).toISOString()
  const armed = timer === null ? [] : [`${timer.delay} ${new Date(dueOf(office, item)).toISOString()} ${pausedAt}`]
  const tally = item.kind === 'petition' ? item.tally : {}
  return canonical({ version, state: stateOf(item), revision, tally, papers, armed })
}

const stateOf = (item: ModelCase): string => {
  if (isOver(item)) return item.work
  const hold = `live.hold.${item.held ? 'on' : 'off'}`
  if (item.kind === 'errand') return `${hold}|live.work.${item.work === 'wanted' ? 'wanted' : 'late'}`
  const first = item.version === 1 ? 'open' : 'received'
  const work = item.work === 'fresh' || item.work === 'stale' ? `${first}.${item.work}` : `asked.${item.work}`
  return `live.errands.counting|${hold}|live.work.${work}`
}
