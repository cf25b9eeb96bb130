import type { By } from '../../engine/engine.ts'

/** A unit of the organisation. Dates are `YYYY-MM-DD`, `to` is the last day, null: no end in sight. */
export interface Unit {
  readonly id: string
  readonly name: string
  /** The kind of unit in the words of the host, `division`; shown, never decided upon. */
  readonly kind: string
  readonly parent: string | null
  /** IANA time zone; null: that of the agency's parameters. */
  readonly zone: string | null
  readonly from: string
  readonly to: string | null
  /** Ids from the root down, `root/bidang/seksi/`: a subtree is a prefix. */
  readonly path: string
}

/** Civil servants (PNS), contract staff (PPPK), and elected officials, who head the tree but have no plan. */
export const personKinds = ['PNS', 'PPPK', 'ELECTED'] as const

/** What kind of official a person is. */
export type PersonKind = (typeof personKinds)[number]

/** A person. The NIP is personal data: it is shown in full to the person and to admins and auditors only, masked to everybody else. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly nip: string | null
  readonly kind: PersonKind
  /** Rank and grade, `Penata Muda (III/a)`. */
  readonly rank: string | null
  /** The first day on which the person no longer serves; null while serving. */
  readonly inactiveFrom: string | null
}

/** Definitive, or acting (Plt/Plh) in a position that is vacant or whose holder is away. */
export const appointments = ['definitive', 'acting'] as const

/** How a position is held. */
export type AppointmentKind = (typeof appointments)[number]

/** A person in a position of a unit, from a day to a day (both included), and the decision it rests on. */
export interface Assignment {
  readonly person: string
  readonly unit: string
  readonly position: string
  /** The legal group of the position in the words of the host, `pengawas`; shown, never decided upon. */
  readonly positionKind: string
  /** Whether the position leads the unit. */
  readonly head: boolean
  readonly appointment: AppointmentKind
  readonly from: string
  readonly to: string | null
  readonly basis: string
}

/** A role held in the whole tenant. */
export interface TenantRole {
  readonly person: string
  readonly role: 'admin' | 'auditor'
  readonly from: string
  readonly to: string | null
  readonly basis: string
}

/** A person at a place of the organisation, on a day. */
export interface Placed {
  readonly person: Person
  /** The definitive assignment, or the acting one where there is no other; null for a person without a position. */
  readonly assignment: Assignment | null
  readonly unit: Unit | null
}

/** Why somebody is the assessor (or the superior): head of which unit, in which capacity. */
export interface AssessorReason {
  readonly code: 'head-of-unit' | 'head-of-parent-unit'
  readonly unit: string
  readonly position: string
  readonly acting: boolean
  /** The decision behind the assignment. */
  readonly basis: string
}

/** Why nobody could be named. */
export type NoAssessorReason = 'no-position' | 'vacant-head' | 'no-parent-unit'

/** Who assesses a person on a day, or why nobody does. `unit` is where the search ended. */
export type AssessorAnswer =
  | { readonly found: true; readonly person: string; readonly because: AssessorReason }
  | { readonly found: false; readonly because: NoAssessorReason; readonly unit: string | null }

type Undated<Row, Optional extends keyof Row> = Omit<Row, Optional> & Partial<Pick<Row, Optional>>

/**
 * Rows to load; a row with a known key replaces what was there, other columns are ignored. The path of a unit is computed. What is left
 * out of a unit or a role is in force since ever. A zone may be written as WIB, WITA or WIT.
 */
export interface OfficeRows {
  readonly units?: readonly Undated<Omit<Unit, 'path'>, 'from' | 'to' | 'zone'>[]
  readonly people?: readonly Undated<Person, 'inactiveFrom'>[]
  readonly assignments?: readonly Assignment[]
  readonly roles?: readonly Undated<TenantRole, 'from' | 'to'>[]
}

/** How many rows of each kind were written. */
export interface Loaded {
  readonly units: number
  readonly people: number
  readonly assignments: number
  readonly roles: number
}

/** Units, people, positions. Days default to today in the agency's zone. */
export interface Organisation {
  /** The units in force on a day, parents before children. */
  units(asked: { readonly on?: string }, options: By): Promise<readonly Unit[]>
  /** Fails with `UnknownUnit`. */
  unit(asked: { readonly unit: string; readonly on?: string }, options: By): Promise<Unit>
  /** The people of a unit's subtree (of the whole tenant without one), by name; a page of at most 200, `after` is the last person's id. */
  people(
    asked: { readonly unit?: string; readonly on?: string; readonly after?: string; readonly limit?: number },
    options: By,
  ): Promise<readonly Placed[]>
  /** Fails with `UnknownPerson`. */
  person(asked: { readonly person: string; readonly on?: string }, options: By): Promise<Placed>
  /** The names of people by id; ids nobody has are left out. */
  names(people: readonly string[], options: By): Promise<{ readonly [id: string]: string }>
  /** The roles the caller holds in the whole tenant today. */
  myRoles(options: By): Promise<readonly TenantRole['role'][]>
  /** The head of the person's unit, or of the nearest unit above that the person does not head. Fails with `UnknownPerson`. */
  assessorOf(asked: { readonly person: string; readonly on?: string }, options: By): Promise<AssessorAnswer>
  /** The assessor of the assessor. Fails with `UnknownPerson`. */
  superiorOf(asked: { readonly person: string; readonly on?: string }, options: By): Promise<AssessorAnswer>
  /** Writes rows, replacing those with the same key; safe to repeat. Fails with `NotPermitted` for others than admins, `InvalidOffice` naming each bad row. */
  load(rows: OfficeRows, options: By): Promise<Loaded>
}
