import {
  type Access,
  type Clock,
  createEngine,
  type Engine,
  type Principal,
  partyAccess,
  type Storage,
} from '@siklus/core'
import { leave, substitute } from '@siklus/core/testing'
import { expect } from 'vitest'

/** What an adapter gives to the engine's contract: a storage with the record table `leave_note`. It may be the same one at every call. */
export interface EngineFixture {
  readonly name: string
  storage(): Promise<Storage>
}

/** A clock that only moves when a test moves it. */
export interface TestClock extends Clock {
  set(iso: string): void
}

/** Starts on 5 January 2026, 08:00 in Jakarta. */
export const testClock = (): TestClock => {
  let now = Date.parse('2026-01-05T01:00:00.000Z')
  return {
    now: () => now,
    set: (iso) => {
      now = Date.parse(iso)
    },
  }
}

/** The employee who asks for leave. */
export const ani: Principal = { person: 'ani' }
/** Who assesses Ani. */
export const budi: Principal = { person: 'budi' }
/** Somebody who has no part in it. */
export const citra: Principal = { person: 'citra' }
/** The admin of the tenant. */
export const admin: Principal = { person: 'dewi' }

const access: Access = partyAccess({ tenantRoles: async (by) => (by.person === 'dewi' ? ['admin'] : []) })

/** An engine over a fresh storage, with Ani as employee, Budi as assessor, Dewi as admin. */
export const openEngine = async (fixture: EngineFixture, clock: Clock = testClock()): Promise<Engine> =>
  createEngine({ storage: await fixture.storage(), workflows: [leave, substitute], access, clock })

/** Who is who on Ani's request. */
export const parties = [
  { role: 'owner', person: 'ani', basis: 'own request' },
  { role: 'assessor', person: 'budi', basis: 'head of unit' },
]

/** The record that agreeing demands. */
export const agreedNote = (id: string) => ({
  op: 'insert' as const,
  table: 'leave_note',
  row: { id, unit: 'root/dinas/', kind: 'agreed', body: { by: 'budi' } },
})

let tenants = 0

/** A tenant of its own for every test: tests share a storage and still see nothing of each other. */
export const freshTenant = () => {
  const ofTest = new Map<string, string>()
  return (): string => {
    const test = expect.getState().currentTestName ?? ''
    const known = ofTest.get(test)
    if (known !== undefined) return known
    tenants += 1
    ofTest.set(test, `kab-${tenants}`)
    return `kab-${tenants}`
  }
}
