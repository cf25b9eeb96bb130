import type { Case, Transition } from '@siklus/core'
import { memory } from '@siklus/storage/memory'
import { expect, test } from 'vitest'
import { isAtWork, reportDays } from './deadlines/calendar-by-hand.ts'
import { type Member, members, officeOf, outcomeOf } from './deadlines/unit.ts'
import { adi, deedsOf, lia, openUnit, type UnitYear } from './deadlines/unit-year.ts'
import { passTime } from './deadlines/virtual-clock.ts'

interface Told {
  readonly item: Case
  readonly history: readonly Transition[]
}

const toldOf = async ({ org, report }: UnitYear, person: string, month: string): Promise<Told> => {
  const id = await report(person, month)
  return { item: await org.load(id, lia), history: await org.history(id, lia) }
}

const fallsOf = (history: readonly Transition[]) =>
  history.filter(({ event }) => event.type === 'deadline').map(({ at, event }) => [event.delay, at])

/** Every report of a person against what must become of it. */
const demandOutcomes = async (unit: UnitYear, member: Member): Promise<readonly Told[]> =>
  Promise.all(
    reportDays.map(async (days) => {
      const told = await toldOf(unit, member.person, days.month)
      const { opens, falls, ends, at } = outcomeOf(member, days)
      const [first, last] = [told.history.at(0)?.at, told.history.at(-1)?.at]
      const became = { opens: first, falls: fallsOf(told.history), ends: told.item.state, at: last }
      const whose = { person: member.person, month: days.month, unit: officeOf(member, days).path }
      expect({ ...whose, unit: told.item.unit, ...became }).toEqual({ ...whose, opens, falls, ends, at })
      return told
    }),
  )

const countOf = (all: readonly Told[], is: (history: readonly Transition[]) => boolean): number =>
  all.filter(({ history }) => is(history)).length

const fell = (delay: string) => (history: readonly Transition[]) => history.some(({ event }) => event.delay === delay)

/** When people were told something, by template. */
const notices = (all: readonly Told[]) =>
  all.flatMap(({ item, history }) =>
    history.flatMap(({ at, messages }) =>
      messages.flatMap((message) => (message.kind === 'notify' ? [{ item, at, template: message.template }] : [])),
    ),
  )

test('twelve months of a unit of twenty people pass: every deadline at its own instant', {
  timeout: 5000,
}, async () => {
  const unit = await openUnit(memory())
  const passed = await passTime(unit.org, unit.clock, deedsOf(unit))
  // 240 months end; 87 reminders wait for work, 34 deadlines pass, 11 escalations wait for work
  expect(passed).toEqual({ fired: 240 + 2 * 87 + 34 + 2 * 11, early: 0 })
  const all = (await Promise.all(members.map((member) => demandOutcomes(unit, member)))).flat()
  expect(all).toHaveLength(240)
  // tardy: two people, twelve months, but one flooded; silent: one person, eleven months
  expect(countOf(all, fell('reportDue'))).toBe(23 + 11)
  expect(countOf(all, fell('reportEscalation'))).toBe(11)
  expect(all.filter(({ item }) => item.state === 'waived')).toHaveLength(2)
  // four punctual, two tardy and one silent every month; two prompt ones in the flood, one after the long leave
  expect(notices(all).filter(({ template }) => template === 'report.dueSoon')).toHaveLength(7 * 12 + 2 + 1)
  expect(notices(all).filter(({ template }) => template === 'report.overdue')).toHaveLength(11)
  const outside = notices(all).filter(({ item, at }) => !isAtWork(at, item.context.zone as 'Asia/Jakarta'))
  expect(outside).toEqual([])
  // twenty cycles and the one that was transferred
  expect(await unit.org.countByState({ workflow: 'monthly-cycle' }, lia)).toEqual([
    { state: 'over', count: 20 },
    { state: 'transferred', count: 1 },
  ])
  expect(await unit.org.verifyAll(adi)).toMatchObject({ cases: 261, found: 0, notReplayed: 0 })
  await unit.engine.close()
})
