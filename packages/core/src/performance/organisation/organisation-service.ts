import type { By } from '../../engine/engine.ts'
import { demandAdmin, demandMember, type TenantKit, tenantRolesOf, todayOf } from '../kit.ts'
import { assessorIn, homeOf, type LineOfCommand, superiorIn } from './assessor.ts'
import { InvalidOffice, UnknownPerson, UnknownUnit } from './errors.ts'
import { maskedNip } from './masked-nip.ts'
import { completeOffice, officeFaults } from './office-check.ts'
import type { AssessorAnswer, Assignment, OfficeRows, Organisation, Person, Placed, Unit } from './organisation.ts'
import { withPaths } from './unit-path.ts'

const PAGE = 50
const MOST = 200

/** The organisation of a tenant. */
export const createOrganisation = (kit: TenantKit): Organisation => ({
  units: async ({ on = todayOf(kit) }, { by }) => {
    await demandMember(kit, by, 'read the organisation')
    return unitsOn(kit, on)
  },
  unit: async ({ unit, on = todayOf(kit) }, { by }) => {
    await demandMember(kit, by, 'read the organisation')
    return demandUnit(await unitsOn(kit, on), unit, on)
  },
  people: (asked, options) => people(kit, asked, options),
  person: async ({ person, on = todayOf(kit) }, { by }) => {
    const see = await nipFor(kit, by)
    const found = await demandPerson(kit, person)
    const [placed] = await place(kit, [found], on)
    return see(placed ?? { person: found, assignment: null, unit: null })
  },
  names: async (ids, { by }) => {
    await demandMember(kit, by, 'read the organisation')
    const found = await kit.records.organisation.people({ tenant: kit.tenant, ids })
    return Object.fromEntries(found.map(({ id, name }) => [id, name]))
  },
  myRoles: async ({ by }) => {
    const roles = await tenantRolesOf(kit, by)
    return (['admin', 'auditor'] as const).filter((role) => roles.includes(role))
  },
  assessorOf: (asked, options) => search(kit, asked, options, assessorIn),
  superiorOf: (asked, options) => search(kit, asked, options, superiorIn),
  load: (rows, options) => load(kit, rows, options),
})

/** The units in force on a day, with their paths. */
export const unitsOn = async ({ tenant, records }: TenantKit, on: string): Promise<readonly Unit[]> =>
  withPaths(await records.organisation.units({ tenant, on }))

/** A unit of the day, or `UnknownUnit`. */
export const demandUnit = (units: readonly Unit[], unit: string, on: string): Unit => {
  const found = units.find(({ id }) => id === unit)
  if (!found) throw new UnknownUnit(unit, on)
  return found
}

/** The units and heads of a day. */
export const lineOn = async (kit: TenantKit, on: string): Promise<LineOfCommand> => {
  const { tenant, records } = kit
  const [units, heads] = await Promise.all([unitsOn(kit, on), records.organisation.heads({ tenant, on })])
  return { units: new Map(units.map((unit) => [unit.id, unit])), heads }
}

const demandPerson = async ({ tenant, records }: TenantKit, id: string): Promise<Person> => {
  const [found] = await records.organisation.people({ tenant, ids: [id] })
  if (!found) throw new UnknownPerson(id)
  return found
}

/** Shows a NIP in full to its owner, admins and auditors; masked to everybody else. */
const nipFor = async (kit: TenantKit, by: By['by']): Promise<(placed: Placed) => Placed> => {
  const roles = await demandMember(kit, by, 'read the organisation')
  return (placed) => {
    const { person } = placed
    if (roles.length > 0 || person.id === by.person || person.nip === null) return placed
    return { ...placed, person: { ...person, nip: maskedNip(person.nip) } }
  }
}

const people = async (
  kit: TenantKit,
  { unit, on = todayOf(kit), after, limit = PAGE }: Parameters<Organisation['people']>[0],
  { by }: By,
): Promise<readonly Placed[]> => {
  const see = await nipFor(kit, by)
  const found = await kit.records.organisation.staff({
    ...{ tenant: kit.tenant, on, limit: Math.min(limit, MOST) },
    ...(after !== undefined && { after }),
    ...(unit !== undefined && { units: await subtree(kit, unit, on) }),
  })
  return (await place(kit, found, on)).map(see)
}

/** The ids of a unit and all units below it on a day, or `UnknownUnit`. */
export const subtree = async (kit: TenantKit, unit: string, on: string): Promise<readonly string[]> => {
  const units = await unitsOn(kit, on)
  const { path } = demandUnit(units, unit, on)
  return units.filter((one) => one.path.startsWith(path)).map(({ id }) => id)
}

/** People with the assignment they are judged in and its unit, in the order given. */
export const place = async (kit: TenantKit, found: readonly Person[], on: string): Promise<readonly Placed[]> => {
  const [held, units] = await Promise.all([assignmentsByPerson(kit, found, on), unitsOn(kit, on)])
  return found.map((person) => {
    const assignment = homeOf(held.get(person.id) ?? []) ?? null
    return { person, assignment, unit: units.find(({ id }) => id === assignment?.unit) ?? null }
  })
}

const assignmentsByPerson = async (
  { tenant, records }: TenantKit,
  found: readonly Person[],
  on: string,
): Promise<ReadonlyMap<string, readonly Assignment[]>> => {
  const held = await records.organisation.assignmentsOf({ tenant, on, people: found.map(({ id }) => id) })
  return Map.groupBy(held, ({ person }) => person)
}

const search = async (
  kit: TenantKit,
  { person, on = todayOf(kit) }: { readonly person: string; readonly on?: string },
  { by }: By,
  find: typeof assessorIn,
): Promise<AssessorAnswer> => {
  await demandMember(kit, by, 'read the organisation')
  const found = await demandPerson(kit, person)
  const [line, held] = await Promise.all([lineOn(kit, on), assignmentsByPerson(kit, [found], on)])
  return find(line, homeOf(held.get(person) ?? []))
}

const load = async (kit: TenantKit, given: OfficeRows, { by }: By) => {
  await demandAdmin(kit, by, 'load the organisation')
  const { tenant, records } = kit
  const rows = completeOffice(given)
  const ids = [...new Set([...rows.assignments, ...rows.roles].map(({ person }) => person))]
  const [units, known] = await Promise.all([
    records.organisation.latestUnits({ tenant }),
    records.organisation.people({ tenant, ids }),
  ])
  const faults = officeFaults(rows, { units, people: known.map(({ id }) => id) })
  if (faults.length > 0) throw new InvalidOffice(faults)
  return records.organisation.load({ tenant, ...rows })
}
