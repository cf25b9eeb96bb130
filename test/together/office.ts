import {
  type Case,
  type Clock,
  createEngine,
  type Engine,
  type Ids,
  type JsonObject,
  partyAccess,
  type RecordWrite,
  type Storage,
} from '@siklus/core'
import { performanceWorkflows } from '@siklus/core/performance'
import { memory } from '@siklus/storage/memory'

/** The content hash that every document of this office has. */
export const HASH = 'a'.repeat(64)

/** A memory in which somebody always keeps a good draft: drafts are saved without a transition, and this office has no pages. */
export const memoryWithDrafts = (): Storage => {
  const inner = memory()
  const drafts = { draft: 1, results: 3, unaligned: 0, withoutIndicator: 0, contentHash: HASH, filled: 2 }
  return {
    ...inner,
    open: async (catalog) => {
      const opened = await inner.open(catalog)
      return {
        ...opened,
        read: async (asks, call) =>
          (await opened.read(asks, call)).map((found) => {
            if (found === undefined) return undefined
            const kept = Object.entries(drafts).filter(([name]) => name in found.facts)
            return { ...found, facts: { ...found.facts, ...Object.fromEntries(kept) } }
          }),
      }
    },
  }
}

const hex = (n: number, digits: number): string => n.toString(16).padStart(digits, '0')

/** Ids that tell nothing but their order. */
const countedIds = (): Ids => {
  let n = 0
  return {
    next: (at) => {
      n += 1
      const time = hex(at, 12)
      return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${hex(n, 12)}`
    },
    salt: () => hex(n, 64),
  }
}

/** The people of the office, by what they are. */
export const people = { owner: 'ani', assessor: 'budi', superior: 'citra', admin: 'dewi' } as const

/** Who is who on Ani's cycle. */
export const parties = (['owner', 'assessor', 'superior'] as const).map((role) => ({
  role,
  person: people[role],
  basis: 'struktur',
}))

/** An engine over a storage, with the four workflows, on a clock that only moves when told. What it steps over is told to `onError`. */
export const openOffice = (storage: Storage, clock: Clock, onError: (error: unknown) => void): Promise<Engine> =>
  createEngine({
    ...{ storage, clock, onError, ids: countedIds(), workflows: performanceWorkflows },
    access: partyAccess({ tenantRoles: async (by) => (by.person === people.admin ? ['admin'] : []) }),
  })

const AT = '2026-01-05T02:00:00.000Z'

/** What an act writes into a record table, the n-th act of all. What is in the rows does not matter here, only that they are written. */
export const writeFor = (table: string, { id }: Case, n: number): RecordWrite => {
  const document = {
    case_id: id,
    revision: n,
    edit: 1,
    body: {},
    content_hash: HASH,
    author: people.owner,
    updated_at: AT,
  }
  const rows: { readonly [table: string]: JsonObject } = {
    plan_document: { ...document, frozen_at: AT, results: 3, unaligned: 0, without_indicator: 0 },
    report_document: { ...document, frozen_at: AT, filled: 2 },
    evaluation_document: { ...document, frozen_at: AT },
    signature: { case_id: id, person: people.owner, role: `act-${n}`, refused: false, at: AT },
    rating: {
      ...{ case_id: id, seq: n, kind: 'proposed', result_rating: 'meets', behaviour_rating: 'meets' },
      ...{ predicate: 'good', finding: {}, by_person: people.assessor, at: AT },
    },
    objection: { case_id: id, grounds: 'Bukti tidak dihitung', filed_at: AT },
    follow_up: {
      ...{ id: followUpId(n), case_id: id, kind: 'coaching', text: 'Bimbingan', due_on: '2027-05-31' },
      ...{ status: 'open', by_person: people.assessor, at: AT },
    },
  }
  return { op: 'insert', table, row: rows[table] ?? {} }
}

/** The id of the follow-up that the n-th act recorded. */
export const followUpId = (n: number): string => `00000000-0000-4000-8000-${hex(n, 12)}`
