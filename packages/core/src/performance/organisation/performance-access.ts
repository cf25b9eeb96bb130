import type { Calendar } from '../../case/calendar/calendar.ts'
import { gregorianCalendar } from '../../case/calendar/gregorian-calendar.ts'
import type { Principal } from '../../case/principal.ts'
import { partyRoles } from '../../engine/party-access.ts'
import type { Access, Scope, ScopeTerm } from '../../ports/access.ts'
import { demandRecords } from '../demand-records.ts'
import type { PerformanceRecords } from '../records.ts'
import { withPaths } from './unit-path.ts'

/** The day on which roles and assignments are looked up. */
export interface AccessDay {
  readonly calendar?: Calendar
  /** IANA zone of the agency; default `Asia/Jakarta`. */
  readonly zone?: string
  /** The records as a host's transaction sees them: `storage.recordsWithin`. Without it they are read on the storage's own connection. */
  readonly within?: (transaction: unknown) => Pick<PerformanceRecords, 'organisation'>
}

type Asked = { readonly tenant: string; readonly person: string; readonly on: string }

/**
 * Who may do what, from the organisation: roles are the live parties of the case and the tenant-wide roles of the day. Admins and auditors
 * see every case, the head of a unit (definitive or acting) the cases of its subtree, everybody the cases they are a party of.
 * Acting on behalf of somebody gives nothing here: there is no stored delegation to rest on. Throws `NoPerformanceRecords` when `records`
 * are those of a storage without any, such as `memory()`.
 */
export const performanceAccess = (records: Pick<PerformanceRecords, 'organisation'>, day: AccessDay = {}): Access => {
  demandRecords('performanceAccess', records, ['organisation'])
  const { calendar = gregorianCalendar, zone = 'Asia/Jakarta', within } = day
  const seenBy = (inside: unknown) => (inside === undefined ? records : (within?.(inside) ?? records))
  const asked = (tenant: string, { person }: Principal, at: string): Asked => ({
    tenant,
    person,
    on: calendar.dateOf(at, zone),
  })
  const wide = async (principal: Principal, of: Asked, inside: unknown): Promise<readonly string[]> =>
    principal.onBehalfOf ? [] : (await seenBy(inside).organisation.roles(of)).map(({ role }) => role)
  return {
    roles: (asks, inside) =>
      Promise.all(
        asks.map(async (ask) => [
          ...partyRoles(ask),
          ...(await wide(ask.principal, asked(ask.tenant, ask.principal, ask.at), inside)),
        ]),
      ),
    scope: async (tenant, principal, _action, at, inside): Promise<Scope> => {
      if (principal.onBehalfOf) return { kind: 'none' }
      const of = asked(tenant, principal, at)
      if ((await wide(principal, of, inside)).length > 0) return { kind: 'all' }
      const units = await headedPaths(seenBy(inside), of)
      return { kind: 'any', of: [{ party: principal.person, at }, ...units] }
    },
  }
}

const headedPaths = async (
  { organisation }: Pick<PerformanceRecords, 'organisation'>,
  { tenant, person, on }: Asked,
): Promise<readonly ScopeTerm[]> => {
  const own = await organisation.assignmentsOf({ tenant, on, people: [person] })
  const headed = own.filter(({ head }) => head).map(({ unit }) => unit)
  if (headed.length === 0) return []
  const units = withPaths(await organisation.units({ tenant, on }))
  return units.filter(({ id }) => headed.includes(id)).map(({ path }) => ({ unitPrefix: path }))
}
