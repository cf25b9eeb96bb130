import {
  CalendarYearUnknown,
  createEngine,
  indonesianHolidays,
  indonesianOfficeWeek,
  partyAccess,
  WIB,
  WIT,
  withHolidays,
  workingCalendar,
  zonesByPrefix,
} from '@siklus/core'
import { review } from '@siklus/core/testing'
import { memory } from '@siklus/storage/memory'
import { expect, test } from 'vitest'

const office = workingCalendar({
  id: 'kab-andir',
  week: indonesianOfficeWeek,
  holidays: indonesianHolidays,
  jointLeave: 'free',
})
const zoneOf = zonesByPrefix({ '': WIB, 'nasional/papua/': WIT })
const zone = zoneOf('nasional/papua/kab-andir/')
const by = { by: { person: 'dewi' } }
const parties = [{ role: 'assessor', person: 'budi', basis: 'head of unit' }]

const openedAt = async (start: string, calendar = office) => {
  let now = Date.parse(start)
  const access = partyAccess({ tenantRoles: async ({ person }) => (person === 'dewi' ? ['admin'] : []) })
  const engine = await createEngine({
    storage: memory(),
    workflows: [review],
    access,
    calendar,
    clock: { now: () => now },
  })
  const org = engine.in('kab-andir')
  const settleAt = async (instant: string) => {
    now = Date.parse(instant)
    return (await org.settle()).fired
  }
  return { org, settleAt, start: () => org.start(review, { zone }, { ...by, parties }) }
}

test('an engine in Jayapura reminds, misses the deadline and escalates, all in working hours', async () => {
  const { org, settleAt, start } = await openedAt('2026-03-13T03:00:00.000Z')
  const { id } = await start()
  expect(await org.nextDue()).toBe('2026-03-24T23:00:00.000Z')
  const fired = [
    await settleAt('2026-03-24T22:59:59.999Z'),
    await settleAt('2026-03-24T23:00:00.000Z'),
    await settleAt('2026-03-27T14:59:59.999Z'),
    await settleAt('2026-03-29T22:59:59.999Z'),
    await settleAt('2026-03-29T23:00:00.000Z'),
  ]
  expect(fired).toEqual([0, 1, 1, 0, 1])
  const told = (await org.history(id, by)).map(({ to, messages }) => [to, ...messages.map(({ kind }) => kind)])
  expect(told.at(-1)).toEqual(['open.escalated', 'notify'])
  expect(await org.verify(id, by)).toEqual([])
})

test('a local holiday moves the deadline by a day', async () => {
  const closed = withHolidays(office, [{ date: '2026-03-26', name: { id: 'Listrik padam', en: 'Power cut' } }])
  const { org, start } = await openedAt('2026-03-13T03:00:00.000Z', closed)
  const { id } = await start()
  const deadlines = await org.deadlines(id, by)
  expect(deadlines.find(({ delay }) => delay === 'reviewDue')?.due).toBe('2026-03-30T14:59:59.999Z')
})

test('a deadline in a year whose holidays are not known is a typed refusal, and nothing is written', async () => {
  const { org, start } = await openedAt('2026-12-29T03:00:00.000Z')
  await expect(start()).rejects.toBeInstanceOf(CalendarYearUnknown)
  expect(await org.count({}, by)).toBe(0)
  const tried = await org.tryStart(review, { zone }, { ...by, parties })
  expect(tried).toMatchObject({ ok: false, error: { year: 2027, because: 'unverified' } })
})
