import { type Change, type Dossier, type OpenStorage, SYSTEM } from '@siklus/core'
import type { Books, CaseBook } from './books.ts'

const PAGE = 200

/** Reads everything kept of a tenant through the ports: each case as of one instant, so nobody else may write meanwhile. */
export const readBooks = async (storage: OpenStorage, tenant: string): Promise<Books> => ({
  tenant,
  cases: await readCases(storage, tenant),
  outbox: await readOutbox(storage, tenant),
})

const readCases = async (storage: OpenStorage, tenant: string): Promise<readonly CaseBook[]> => {
  const cases: CaseBook[] = []
  let after: string | undefined
  do {
    const page = await storage.dossiers(tenant, { limit: PAGE, ...(after !== undefined && { after }) })
    cases.push(...(await withRecords(storage, tenant, page)))
    after = page.length < PAGE ? undefined : page.at(-1)?.cursor
  } while (after !== undefined)
  return cases
}

const withRecords = async (
  storage: OpenStorage,
  tenant: string,
  page: readonly Dossier[],
): Promise<readonly CaseBook[]> => {
  if (page.length === 0) return []
  const records = await storage.read(page.map(({ id }) => ({ ref: { tenant, id } })))
  const late = await lateRevisions(storage, tenant, page)
  return page.map(({ id, case: item, timers, chain }, n) => ({
    ...{ id, case: item, timers, chain, caughtUp: late.get(id) ?? [] },
    papers: Number(records[n]?.facts.papers ?? 0),
  }))
}

/** What a late child learns is applied under a key of its own. */
const lateRevisions = async (storage: OpenStorage, tenant: string, page: readonly Dossier[]) => {
  const told = page.flatMap(({ id, chain }) =>
    chain.flatMap(({ entry: { source } }) =>
      source
        ? [{ ref: { tenant, id }, idempotency: { principal: SYSTEM, key: `${source.case}:${source.revision}:late` } }]
        : [],
    ),
  )
  const records = told.length === 0 ? [] : await storage.read(told)
  const known = records.flatMap((record) =>
    record?.answered ? [[record.case.id, record.answered.revision] as const] : [],
  )
  return new Map(page.map(({ id }) => [id, known.filter(([child]) => child === id).map(([, revision]) => revision)]))
}

const readOutbox = async (storage: OpenStorage, tenant: string): Promise<readonly Change[]> => {
  const outbox: Change[] = []
  for (;;) {
    const page = await storage.changes(tenant, outbox.at(-1)?.cursor ?? null, PAGE)
    outbox.push(...page)
    if (page.length < PAGE) return outbox
  }
}
