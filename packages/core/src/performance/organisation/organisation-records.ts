import type { Assignment, Loaded, Person, TenantRole, Unit } from './organisation.ts'

type OnDay = { readonly tenant: string; readonly on: string }

/** A unit as it is kept: its place is its parent, the path follows from the tree of the day. */
export type UnitRow = Omit<Unit, 'path'>

/** Rows of an organisation. */
export interface OrganisationRows {
  readonly units: readonly UnitRow[]
  readonly people: readonly Person[]
  readonly assignments: readonly Assignment[]
  readonly roles: readonly TenantRole[]
}

/**
 * Where the organisation is kept. Everything is dated: a question names its day (`YYYY-MM-DD`), ends include their day. Assignments and
 * roles of people who no longer serve on the day are not in force.
 */
export interface OrganisationRecords {
  /** The units in force, by id, each once: of several rows of a unit the one that began last by the day counts. */
  units(asked: OnDay): Promise<readonly UnitRow[]>
  /** The newest row of every unit there ever was, by id. */
  latestUnits(asked: { readonly tenant: string }): Promise<readonly UnitRow[]>
  /** People by id, in the order of their ids; unknown ids are left out. */
  people(asked: { readonly tenant: string; readonly ids: readonly string[] }): Promise<readonly Person[]>
  /** The assignments in force of these people. */
  assignmentsOf(asked: OnDay & { readonly people: readonly string[] }): Promise<readonly Assignment[]>
  /** The assignments in force as head: of these units, or of all. */
  heads(asked: OnDay & { readonly units?: readonly string[] }): Promise<readonly Assignment[]>
  /**
   * The people with an assignment in one of these units that lasts on the day, serving or not, by name and id; of all units, without.
   * `after` is the id of the last person of the page before.
   */
  staff(
    asked: OnDay & { readonly units?: readonly string[]; readonly after?: string; readonly limit: number },
  ): Promise<readonly Person[]>
  /** The tenant-wide roles in force of a person. */
  roles(asked: OnDay & { readonly person: string }): Promise<readonly TenantRole[]>
  /**
   * Writes all rows or none; a row replaces the one with its key. Keys: units by id and from; people by id; assignments by person, unit,
   * position and from; roles by person, role and from.
   */
  load(rows: OrganisationRows & { readonly tenant: string }): Promise<Loaded>
}
