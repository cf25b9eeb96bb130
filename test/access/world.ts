import type { Principal } from '@siklus/core'
import { type Browse, browse } from '../pages/browse.ts'
import { cycleOf, type Office } from '../pages/office.ts'
import { lia } from '../pages/people.ts'
import { launchedOffice, objectionFiled, planInForce } from '../pages/story.ts'
import { sharedPGlite } from '../pglite.ts'
import type { Role, Target } from './access-table.ts'

/** Who stands for each role, seen from Wira's year. The outsider is somebody of another tenant only. */
export const people = {
  owner: 'wira',
  assessor: 'sari',
  superior: 'bram',
  admin: 'lia',
  auditor: 'adi',
  other: 'tono',
  outsider: 'luar',
} as const satisfies Partial<Record<Role, string>>

/** The cases of one person's year. */
export interface Year {
  readonly cycle: string
  readonly plan: string
  readonly report: string
  readonly evaluation: string
}

/** The office in which everything is tried, its dashboard, and a year of another tenant. */
export interface World {
  readonly office: Office
  readonly site: Browse
  readonly foreign: Year
  /** Everything that happens in `run` is undone. */
  undone<A>(run: () => Promise<A>): Promise<A>
  /** Forgets which cases there are: the year has gone on. */
  movedOn(): void
  /** The case ids that a role means by a target; undefined when there are none. */
  yearOf(role: Role, target: Target): Promise<Year | undefined>
}

const yearIn = async (office: Office, person: Parameters<typeof cycleOf>[1]): Promise<Year> => {
  const { cycle, plan, reports, evaluation } = await cycleOf(office, person)
  return { cycle, plan, report: reports[0] ?? '', evaluation }
}

const foreignYear = async (): Promise<Year> => {
  const office = await launchedOffice()
  const row = { id: 'luar', name: 'Orang Luar', nip: null, kind: 'PNS' as const, rank: null }
  await office.services.organisation.load({ people: [row] }, lia)
  await planInForce(office)
  await objectionFiled(office)
  return yearIn(office, 'wira')
}

/**
 * There is one connection, and the engine writes in single statements: a transaction that is open on the connection holds whatever it
 * does. Inside another one it is a savepoint.
 */
const undoing = () => {
  let depth = 0
  return async <A>(run: () => Promise<A>): Promise<A> => {
    const database = await sharedPGlite()
    const [begin, end] =
      depth === 0 ? ['begin', 'rollback'] : [`savepoint s${depth}`, `rollback to savepoint s${depth}`]
    await database.exec(begin ?? '')
    depth += 1
    try {
      return await run()
    } finally {
      depth -= 1
      await database.exec(end ?? '')
    }
  }
}

/** Opens the world at the launch of the year. */
export const openWorld = async (): Promise<World> => {
  const [foreign, office] = [await foreignYear(), await launchedOffice()]
  const known = new Map<string, Promise<Year>>()
  const yearOnce = (person: Parameters<typeof cycleOf>[1]): Promise<Year> => {
    const year = known.get(person) ?? yearIn(office, person)
    known.set(person, year)
    return year
  }
  return {
    office,
    foreign,
    site: browse(office),
    undone: undoing(),
    movedOn: () => known.clear(),
    yearOf: async (role, target) => {
      if (target === 'other-tenant') return foreign
      if (target === 'other-unit') return yearOnce('raka')
      if (target === 'subordinate') return role === 'owner' ? undefined : yearOnce('wira')
      const person =
        role === 'owner' || role === 'assessor' || role === 'superior' || role === 'other' ? people[role] : undefined
      return target === 'own' && person !== undefined ? yearOnce(person) : undefined
    },
  }
}

/** The principal who stands for a role; undefined for nobody. */
export const principalOf = (role: Role): Principal | undefined =>
  role === 'nobody' ? undefined : { person: people[role] }
