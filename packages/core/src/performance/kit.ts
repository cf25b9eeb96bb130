import type { Calendar } from '../case/calendar/calendar.ts'
import { NotPermitted } from '../case/errors.ts'
import type { Principal } from '../case/principal.ts'
import type { Engine, TenantEngine } from '../engine/engine.ts'
import type { Access } from '../ports/access.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'
import type { PerformanceRecords } from './records.ts'

/** What every service of a tenant works with. */
export interface TenantKit {
  readonly tenant: string
  readonly engine: TenantEngine
  readonly standing: Engine['standing']
  readonly access: Access
  readonly records: PerformanceRecords
  readonly clock: Clock
  readonly ids: Ids
  readonly calendar: Calendar
  /** The zone of the agency where nothing nearer says otherwise. */
  readonly zone: string
}

/** The instant of now, ISO 8601 in UTC. */
export const instantOf = (kit: Pick<TenantKit, 'clock'>): string => new Date(kit.clock.now()).toISOString()

/** The day of now in the agency's zone. */
export const todayOf = (kit: Pick<TenantKit, 'clock' | 'calendar' | 'zone'>): string =>
  kit.calendar.dateOf(instantOf(kit), kit.zone)

/** The roles a principal holds in the whole tenant. */
export const tenantRolesOf = async (kit: TenantKit, by: Principal): Promise<readonly string[]> => {
  const [roles = []] = await kit.access.roles([{ tenant: kit.tenant, principal: by, at: instantOf(kit) }])
  return roles
}

/** Fails with `NotPermitted` unless the principal is an admin of the tenant. */
export const demandAdmin = async (kit: TenantKit, by: Principal, operation: string): Promise<void> => {
  const roles = await tenantRolesOf(kit, by)
  if (!roles.includes('admin')) throw new NotPermitted(by.person, operation)
}

/** Fails with `NotPermitted` unless the principal is a person of the tenant, or holds a role in the whole of it. */
export const demandMember = async (kit: TenantKit, by: Principal, operation: string): Promise<readonly string[]> => {
  const roles = await tenantRolesOf(kit, by)
  if (roles.length > 0) return roles
  const [person] = await kit.records.organisation.people({ tenant: kit.tenant, ids: [by.person] })
  if (!person || by.onBehalfOf) throw new NotPermitted(by.person, operation)
  return roles
}
