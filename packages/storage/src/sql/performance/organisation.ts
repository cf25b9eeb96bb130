import type { Assignment, OrganisationRecords, OrganisationRows, Person, TenantRole } from '@siklus/core/performance'
import { type RawBuilder, sql } from 'kysely'
import * as tables from '../../records/performance-tables.ts'
import { qualified } from '../identifier.ts'
import { entity, type Ground, select, upserted, writeAll } from './entity.ts'

const units = entity<OrganisationRows['units'][number]>(tables.unit, {
  id: 'id',
  name: 'name',
  kind: 'kind',
  parent: 'parent',
  zone: 'zone',
  from: 'valid_from',
  to: 'valid_to',
})

const people = entity<Person>(tables.person, {
  id: 'id',
  name: 'name',
  nip: 'nip',
  kind: 'kind',
  rank: 'rank',
  inactiveFrom: 'inactive_from',
})

const assignments = entity<Assignment>(tables.assignment, {
  person: 'person',
  unit: 'unit',
  position: 'position',
  positionKind: 'position_kind',
  head: 'head',
  appointment: 'appointment',
  from: 'valid_from',
  to: 'valid_to',
  basis: 'basis',
})

const roles = entity<TenantRole>(tables.tenantRole, {
  person: 'person',
  role: 'role',
  from: 'valid_from',
  to: 'valid_to',
  basis: 'basis',
})

const inForce = (on: string): RawBuilder<unknown> =>
  sql`and t.valid_from <= ${on}::date and (t.valid_to is null or t.valid_to >= ${on}::date)`

const texts = (list: readonly string[]): RawBuilder<unknown> => sql`${[...list]}::text[]`

/** The organisation in its tables. */
export const organisationRecords = (ground: Ground): OrganisationRecords => {
  const serving = (tenant: string, on: string): RawBuilder<unknown> =>
    sql`and exists (select from ${sql.raw(qualified(ground.schema, tables.person.name))} p where p.tenant = ${tenant}
      and p.id = t.person and (p.inactive_from is null or p.inactive_from > ${on}::date))`
  return {
    units: ({ tenant, on }) =>
      select(ground, units, {
        tenant,
        tail: sql`${inForce(on)} and ${newest(ground, tenant, sql`n.valid_from <= ${on}::date`)} order by t.id`,
      }),
    latestUnits: ({ tenant }) =>
      select(ground, units, { tenant, tail: sql`and ${newest(ground, tenant, sql`true`)} order by t.id` }),
    people: ({ tenant, ids }) =>
      select(ground, people, { tenant, tail: sql`and t.id = any(${texts(ids)}) order by t.id` }),
    assignmentsOf: ({ tenant, on, people: of }) =>
      select(ground, assignments, {
        tenant,
        tail: sql`and t.person = any(${texts(of)}) ${inForce(on)} ${serving(tenant, on)} order by t.person, t.valid_from, t.unit, t.position`,
      }),
    heads: ({ tenant, on, units: of }) =>
      select(ground, assignments, {
        tenant,
        tail: sql`and t.head ${of ? sql`and t.unit = any(${texts(of)})` : sql``} ${inForce(on)} ${serving(tenant, on)}
          order by t.unit, t.valid_from, t.person`,
      }),
    staff: ({ tenant, on, units: of, after, limit }) =>
      select(ground, people, { tenant, tail: staffTail(ground, { tenant, on, of, after, limit }) }),
    roles: ({ tenant, on, person }) =>
      select(ground, roles, {
        tenant,
        tail: sql`and t.person = ${person} ${inForce(on)} ${serving(tenant, on)} order by t.role, t.valid_from`,
      }),
    load: async ({ tenant, ...rows }) => {
      await writeAll(ground, [
        upserted(ground, units, { tenant, rows: rows.units }),
        upserted(ground, people, { tenant, rows: rows.people }),
        upserted(ground, assignments, { tenant, rows: rows.assignments }),
        upserted(ground, roles, { tenant, rows: rows.roles }),
      ])
      return {
        units: rows.units.length,
        people: rows.people.length,
        assignments: rows.assignments.length,
        roles: rows.roles.length,
      }
    },
  }
}

/** Of several rows of a unit the one that began last counts: it replaces those before it, ended or not. */
const newest = (ground: Ground, tenant: string, among: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`not exists (select from ${sql.raw(qualified(ground.schema, tables.unit.name))} n
    where n.tenant = ${tenant} and n.id = t.id and n.valid_from > t.valid_from and ${among})`

interface StaffAsk {
  readonly tenant: string
  readonly on: string
  readonly of: readonly string[] | undefined
  readonly after: string | undefined
  readonly limit: number
}

/** People by name, then id; a page goes on behind the last person, whose name the id finds. */
const staffTail = (ground: Ground, { tenant, on, of, after, limit }: StaffAsk): RawBuilder<unknown> => {
  const person = sql.raw(qualified(ground.schema, tables.person.name))
  const assigned = sql`and exists (select from ${sql.raw(qualified(ground.schema, tables.assignment.name))} a
    where a.tenant = ${tenant} and a.person = t.id and a.valid_from <= ${on}::date and (a.valid_to is null or a.valid_to >= ${on}::date)
    ${of ? sql`and a.unit = any(${texts(of)})` : sql``})`
  const behind =
    after === undefined
      ? sql``
      : sql`and (t.name, t.id) > (select l.name, l.id from ${person} l where l.tenant = ${tenant} and l.id = ${after})`
  return sql`${assigned} ${behind} order by t.name, t.id limit ${limit}`
}
