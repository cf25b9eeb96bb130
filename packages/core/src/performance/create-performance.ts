import type { Calendar } from '../case/calendar/calendar.ts'
import { gregorianCalendar } from '../case/calendar/gregorian-calendar.ts'
import type { Engine } from '../engine/engine.ts'
import { createIds } from '../engine/ids.ts'
import type { Access } from '../ports/access.ts'
import { type Clock, systemClock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'
import { createCycles } from './cycles/cycles-service.ts'
import { demandRecords, recordAreas } from './demand-records.ts'
import { createEvaluating } from './evaluating/evaluating-service.ts'
import { createFeedback } from './feedback/feedback-service.ts'
import { createFollowUps } from './followup/follow-up-service.ts'
import { createGoals } from './goals/goal-service.ts'
import { createHome } from './home/home-service.ts'
import { createJournal } from './journal/journal-service.ts'
import type { TenantKit } from './kit.ts'
import { createOrganisation } from './organisation/organisation-service.ts'
import { performanceAccess } from './organisation/performance-access.ts'
import type { Appointment, Performance, TenantPerformance } from './performance.ts'
import { createPlanning } from './planning/planning-service.ts'
import type { PerformanceRecords } from './records.ts'
import { createReporting } from './reporting/reporting-service.ts'

/** What the services are made of. Pass the engine's own clock and calendar, and the access it was created with. */
export interface PerformanceOptions {
  /** An engine with the four workflows of `performanceWorkflows`. */
  readonly engine: Engine
  /** `storage.records` of `pglite()` or `postgres()`; `memory()` has none. */
  readonly records: PerformanceRecords
  /** Default: `performanceAccess(records)`. */
  readonly access?: Access
  readonly clock?: Clock
  readonly calendar?: Calendar
  readonly ids?: Ids
  /** IANA zone of the agency, where no unit says otherwise; default `Asia/Jakarta`. */
  readonly zone?: string
}

/**
 * The services of the performance cycle over an engine. Nothing is opened and nothing has to be closed. Throws `NoPerformanceRecords` when
 * `records` are those of a storage without any, such as `memory()`.
 */
export const createPerformance = (options: PerformanceOptions): Performance => {
  demandRecords('createPerformance', options.records, recordAreas)
  const shared = sharedOf(options)
  return {
    in: (tenant) => servicesOf({ ...shared, tenant, engine: options.engine.in(tenant) }),
    appoint: (appointment) => appoint(options.records, appointment),
  }
}

const sharedOf = (options: PerformanceOptions): Omit<TenantKit, 'tenant' | 'engine'> => {
  const { engine, records, calendar = gregorianCalendar, zone = 'Asia/Jakarta' } = options
  return {
    ...{ records, calendar, zone },
    standing: (item) => engine.standing(item),
    access: options.access ?? performanceAccess(records, { calendar, zone }),
    clock: options.clock ?? systemClock,
    ids: options.ids ?? createIds(),
  }
}

const servicesOf = (kit: TenantKit): TenantPerformance => ({
  tenant: kit.tenant,
  organisation: createOrganisation(kit),
  goals: createGoals(kit),
  cycles: createCycles(kit),
  planning: createPlanning(kit),
  journal: createJournal(kit),
  reporting: createReporting(kit),
  feedback: createFeedback(kit),
  evaluating: createEvaluating(kit),
  followUps: createFollowUps(kit),
  home: createHome(kit),
})

const appoint = async ({ organisation }: PerformanceRecords, given: Appointment): Promise<void> => {
  const { tenant, person, role, basis, from } = given
  const known = await organisation.people({ tenant, ids: [person.id] })
  const unknown = { id: person.id, name: person.name, nip: null, kind: 'PNS', rank: null, inactiveFrom: null } as const
  await organisation.load({
    ...{ tenant, units: [], assignments: [], people: known.length > 0 ? [] : [unknown] },
    roles: [{ person: person.id, role, basis, from, to: null }],
  })
}
