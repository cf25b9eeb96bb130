import { createEngine, createIds, type Engine } from '@siklus/core'
import {
  createPerformance,
  type Performance,
  performanceAccess,
  performanceWorkflows,
  type TenantPerformance,
} from '@siklus/core/performance'
import { pglite } from '@siklus/storage/pglite'
import { freshSchemaName, sharedPGlite } from '../pglite.ts'
import { goalRows, lia, nameOf, officeRows, type PersonId } from './people.ts'

/** A clock that only moves when a test moves it. */
export interface TestClock {
  now(): number
  set(iso: string): void
}

/** A small office with its services, in a tenant of its own. */
export interface Office {
  readonly tenant: string
  readonly engine: Engine
  readonly performance: Performance
  readonly services: TenantPerformance
  readonly clock: TestClock
  /** Delivers what cases tell each other and fires what is due. */
  settle(): Promise<void>
}

const BEGINS_AT = '2026-01-05T01:00:00.000Z'

const testClock = (): TestClock => {
  let now = Date.parse(BEGINS_AT)
  return {
    now: () => now,
    set: (iso) => {
      now = Date.parse(iso)
    },
  }
}

const openStorage = async () =>
  pglite({ instance: await sharedPGlite(), schema: freshSchemaName(), partitions: { from: '2026-01', months: 24 } })

// One schema for all offices of a test process: making the tables costs more than everything else.
declare global {
  var siklusPages: { storage: ReturnType<typeof openStorage> | undefined; offices: number } | undefined
}

const shared = () => {
  globalThis.siklusPages ??= { storage: undefined, offices: 0 }
  return globalThis.siklusPages
}

const storageOnce = () => {
  const holder = shared()
  holder.storage ??= openStorage()
  return holder.storage
}

/** Opens a small office in a tenant of its own: the people of `people.ts`, a strategic plan, no cycles yet. It is 5 January 2026, 08.00. */
export const openOffice = async (): Promise<Office> => {
  const storage = await storageOnce()
  const holder = shared()
  holder.offices += 1
  const tenant = `kab-uji-${holder.offices}`
  const clock = testClock()
  const { records } = storage
  const access = performanceAccess(records)
  const engine = await createEngine({ storage, workflows: performanceWorkflows, access, clock })
  const performance = createPerformance({ engine, records, access, clock, ids: createIds() })
  const admin = { id: lia.by.person, name: nameOf('lia') }
  await performance.appoint({ tenant, person: admin, role: 'admin', basis: 'SK 800/2026', from: '2026-01-01' })
  const services = performance.in(tenant)
  await services.organisation.load(officeRows, lia)
  await services.goals.load(goalRows, lia)
  const settle = async () => void (await engine.in(tenant).settle())
  return { tenant, engine, performance, services, clock, settle }
}

/** The cycle of a person this year, with what is in it. Throws when there is none. */
export const cycleOf = async ({ services }: Office, person: PersonId, year = 2026) => {
  const cycle = await services.home.myCycle({ year }, { by: { person } })
  if (!cycle) throw new Error(`${person} has no cycle of ${year}`)
  const child = (line: { readonly case: { readonly id: string } } | null | undefined): string => line?.case.id ?? ''
  return {
    cycle: cycle.case.id,
    plan: child(cycle.plans[0]),
    reports: cycle.reports.map(child),
    evaluation: child(cycle.evaluation),
  }
}
