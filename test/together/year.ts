import type { Case, TenantEngine } from '@siklus/core'
import { sampleCycle } from '@siklus/core/testing'
import { payloads, recordsOf, waysOn } from './acts.ts'
import type { Choose } from './chooser.ts'
import { followUpId, memoryWithDrafts, openOffice, parties, people } from './office.ts'
import { relaySchedule } from './relay-schedule.ts'

const HOUR = 3_600_000
const START = Date.parse('2026-01-05T02:00:00.000Z')
const admin = { by: { person: people.admin } }

/** One person's year on a real engine, with people and relay as a chooser says. */
export interface Year {
  readonly cycle: string
  /** The year goes on for so many days in its usual way, though not everybody does everything. */
  forward(days: number): Promise<void>
  /** From now on messages travel late, doubled and out of order, until all arrive. */
  rage(): void
  /** Something happens: somebody acts, messages arrive, or time passes. */
  step(): Promise<void>
  /** The admin cancels the cycle, if it still goes on. */
  cancel(): Promise<void>
  /** Everything under way arrives. */
  arrive(): Promise<void>
  /** About half of everything arrives once more. */
  arriveAgain(): Promise<void>
  /** People do their parts, and time passes where nobody can, until every case has ended. False when that does not come. */
  finish(): Promise<boolean>
  all(): Promise<readonly Case[]>
  /** Ratings that were accepted, each with how many reports were not closed at that moment. */
  readonly rated: readonly number[]
  /** What the engine could not deliver or fire. */
  readonly troubles: readonly unknown[]
}

/** Starts a year. */
export const startYear = async (choose: Choose): Promise<Year> => {
  let now = START
  const schedule = relaySchedule(memoryWithDrafts(), choose)
  const troubles: unknown[] = []
  const engine = await openOffice(schedule.storage, { now: () => now }, (error) => troubles.push(error))
  const tenant = engine.in('kab-andir')
  const { id: cycle } = await tenant.start('cycle', sampleCycle, { ...admin, parties, key: 'ani/2026' })
  const people = actors(tenant, choose)
  const pass = async () => {
    const due = Date.parse((await tenant.nextDue()) ?? '')
    const hours = choose(30 * 24) * HOUR
    now = Number.isNaN(due) || choose(2) === 0 ? now + hours : Math.max(now, due)
  }
  const idle = async (goal = Number.MAX_SAFE_INTEGER): Promise<boolean> => {
    const due = await tenant.nextDue()
    if (due !== null) now = Math.max(now, Math.min(goal, Date.parse(due)))
    return due !== null
  }
  return {
    ...{ cycle, troubles, rated: people.rated, all: () => allOf(tenant) },
    forward: async (days) => {
      const goal = now + days * 24 * HOUR
      while (now < goal) {
        await tenant.settle()
        if (!(await people.doTheirParts(() => choose(3) > 0)) && !(await idle(goal))) now = goal
      }
    },
    step: async () => {
      const kind = choose(20)
      if (kind < 9) await people.actAtRandom()
      else if (kind < 14) await tenant.settle()
      else if (kind < 17) await pass()
      else if (kind < 18) await people.tryTo(cycle, ['cycle.revise'], 'owner')
      else await people.tryTo(cycle, ['cycle.hold', 'cycle.resume'], 'admin')
    },
    rage: schedule.rage,
    cancel: () => people.tryTo(cycle, ['cycle.cancel'], 'admin'),
    arrive: async () => {
      schedule.calm()
      await tenant.settle()
    },
    arriveAgain: async () => {
      schedule.again()
      await tenant.settle()
    },
    finish: async () => {
      for (let round = 0; round < 200; round++) {
        await tenant.settle()
        if ((await allOf(tenant)).every(({ status }) => status === 'done')) return true
        if (!(await people.doTheirParts()) && !(await idle())) return false
      }
      return false
    },
  }
}

const allOf = (tenant: TenantEngine): Promise<readonly Case[]> => tenant.list({}, { ...admin, limit: 100 })

const actors = (tenant: TenantEngine, choose: Choose) => {
  const rated: number[] = []
  const openFollowUps: string[] = []
  let n = 0
  const act = async (item: Case, type: string, person: string): Promise<boolean> => {
    n += 1
    const records = recordsOf(type, item, { n, openFollowUps })
    const open = type === 'evaluation.rate' ? [await notClosed(tenant, item)] : []
    const sent = await tenant.trySend(item.id, { ...payloads[type], type }, { by: { person }, records })
    // a deadline that had come due and was not swept yet fires before the event, which may come too late then
    if (!sent.ok && sent.error._tag !== 'TransitionRefused') throw sent.error
    if (!sent.ok) return false
    rated.push(...open)
    if (type === 'cycle.addFollowUp') openFollowUps.push(followUpId(n))
    if (type === 'cycle.closeFollowUp') openFollowUps.shift()
    return true
  }
  const possible = async (item: Case, person: string): Promise<readonly string[]> => {
    const can = await tenant.can(item.id, { by: { person }, payloads })
    return can.filter(({ allowed }) => allowed).map(({ event }) => event)
  }
  const active = async () => (await allOf(tenant)).filter(({ status }) => status === 'active')
  return {
    rated,
    actAtRandom: async () => {
      const items = await active()
      const item = items[choose(items.length)]
      const person = Object.values(people)[choose(4)] ?? people.owner
      if (item === undefined) return
      const events = (await possible(item, person)).filter((event) => !isDrastic(event) || choose(6) === 0)
      const leading = events.filter((event) => waysOn.includes(event))
      const chosen = leading.length > 0 && choose(2) === 0 ? leading : events
      const event = chosen[choose(chosen.length)]
      if (event !== undefined) await act(item, event, person)
    },
    /** Somebody does the first of these that is possible. */
    tryTo: async (id: string, wanted: readonly string[], role: keyof typeof people): Promise<void> => {
      const item = await tenant.load(id, admin)
      const events = await possible(item, people[role])
      const event = wanted.find((one) => events.includes(one))
      if (event !== undefined) await act(item, event, people[role])
    },
    /** Everybody whose move it is leads on, or forgets it. Answers whether anybody did. */
    doTheirParts: async (remembers: () => boolean = () => true): Promise<boolean> => {
      let acted = false
      for (const item of await active())
        for (const person of nextOn(item)) {
          const events = await possible(item, person)
          const event = waysOn.find((way) => events.includes(way))
          if (event === undefined || !remembers()) continue
          if (await act(item, event, person)) acted = true
        }
      return acted
    },
  }
}

/** Whose move a case says it is; of a cycle on hold it is the admin's. */
const nextOn = ({ tags, workflow }: Case): readonly string[] => {
  if (tags.includes('held')) return workflow === 'cycle' ? [people.admin] : []
  return Object.entries(people).flatMap(([role, person]) => (tags.includes(`for:${role}`) ? [person] : []))
}

const isDrastic = (event: string): boolean => ['cycle.cancel', 'plan.withdraw', 'report.waive'].includes(event)

/** Reports of the same cycle that are active, or have not begun. */
const notClosed = async (tenant: TenantEngine, { parent }: Case): Promise<number> => {
  const reports = await tenant.list({ workflow: 'report', parent: parent ?? '' }, { ...admin, limit: 100 })
  return sampleCycle.periods.length - reports.filter(({ status }) => status === 'done').length
}
