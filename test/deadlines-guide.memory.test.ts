import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  createEngine,
  type DeadlineInput,
  defineWorkflow,
  type EdgeMeta,
  indonesianHolidays,
  indonesianOfficeWeek,
  message,
  namedDelays,
  partyAccess,
  reminderAt,
  send,
  WIB,
  workingCalendar,
} from '@siklus/core'
import { monthlyReport, openCourse } from '@siklus/core/testing'
import { memory } from '@siklus/storage/memory'
import { expect, test } from 'vitest'
import { setup } from 'xstate'
import { passTime, virtualClock } from './deadlines/virtual-clock.ts'
import { ROOT } from './layers.ts'

const admin = { person: 'lia' }
const bySystem = ['system']

type Asked = { readonly zone: string }
type Entered = DeadlineInput<Asked>

const machine = setup({
  types: { context: {} as Asked, input: {} as Asked, events: {} as { type: 'decide' }, transitionMeta: {} as EdgeMeta },
  actions: { message },
  delays: namedDelays('decisionReminder', 'decisionDue'),
}).createMachine({
  id: 'permit',
  context: ({ input }) => input,
  initial: 'asked',
  states: {
    asked: {
      on: { decide: { target: 'decided', meta: { by: ['officer'] } } },
      after: {
        // without a target it only tells, and the state stays as it is
        decisionReminder: {
          actions: send({ kind: 'notify', template: 'permit.dueSoon', to: 'officer' }),
          meta: { by: bySystem },
        },
        decisionDue: { target: 'late', meta: { by: bySystem } },
      },
    },
    late: { on: { decide: { target: 'decided', meta: { by: ['officer'] } } } },
    decided: { type: 'final' },
  },
})

const decisionDue = ({ enteredAt, context: { zone }, calendar }: Entered): string =>
  calendar.endOf(calendar.addWorkingDays(calendar.dateOf(enteredAt, zone), 14), zone)

const inTheMorning = ({ context: { zone }, calendar }: Entered) => ({ time: '08:00', zone, calendar })

const permit = defineWorkflow({
  ...{ id: 'permit', version: 1, machine, events: { decide: null }, rules: {}, startBy: ['admin'] },
  deadlines: {
    decisionDue,
    decisionReminder: (input: Entered) =>
      reminderAt({ ...inTheMorning(input), due: decisionDue(input), workingDaysBefore: 3 }),
  },
})

const calendar = workingCalendar({
  ...{ id: 'kota-uji', week: indonesianOfficeWeek, holidays: indonesianHolidays, jointLeave: 'free' },
})

const scene = async () => {
  const clock = virtualClock('2026-02-02T03:00:00.000Z')
  const access = partyAccess({ tenantRoles: async ({ person }) => (person === admin.person ? ['admin'] : []) })
  const engine = await createEngine({ storage: memory(), workflows: [permit], access, calendar, clock })
  const org = engine.in('kota-uji')
  const parties = [{ role: 'officer', person: 'budi', basis: 'SK uji' }]
  const unit = 'kota-uji/balai/'
  const { id } = await org.start(permit, { zone: WIB }, { by: admin, parties, unit })
  return { clock, engine, org, id }
}

test('a reminder without a target tells, and the case stays where it is', async () => {
  const { clock, engine, org, id } = await scene()
  // fourteen working days from 2 February, with the lunar new year between them, end on Tuesday 24
  expect(await passTime(org, clock, [])).toEqual({ fired: 2, early: 0 })
  const told = (await org.history(id, { by: admin })).map(({ at, to, messages }) => [at, to, messages.length])
  expect(told).toEqual([
    ['2026-02-02T03:00:00.000Z', 'asked', 0],
    ['2026-02-19T01:00:00.000Z', 'asked', 1],
    ['2026-02-24T16:59:59.999Z', 'late', 0],
  ])
  await engine.close()
})

test('an extension is looked at, granted, and seen on the case; verify finds nothing', async () => {
  const { clock, engine, org, id } = await scene()
  const flood = {
    workflow: 'permit',
    deadlines: ['decisionDue'],
    unit: 'kota-uji/balai/',
    from: calendar.startOf('2026-02-20', WIB),
    to: calendar.startOf('2026-02-28', WIB),
    until: calendar.endOf('2026-03-06', WIB),
  }
  const { count, samples } = await org.extensions.preview(flood, { by: admin })
  expect([count, samples.map(({ caseId, unit }) => [caseId, unit])]).toEqual([1, [[id, 'kota-uji/balai/']]])
  const { extension, moved } = await org.extensions.grant(flood, { by: admin, reason: 'Banjir, SK Wali Kota 12/2026' })
  expect([moved, await org.extensions.list({ by: admin })]).toEqual([1, [extension]])
  const armed = await org.deadlines(id, { by: admin })
  expect(armed.map(({ delay, due, base }) => [delay, due, base])).toEqual([
    ['decisionReminder', '2026-02-19T01:00:00.000Z', undefined],
    ['decisionDue', '2026-03-06T16:59:59.999Z', '2026-02-24T16:59:59.999Z'],
  ])
  expect(await org.verify(id, { by: admin })).toEqual([])
  await passTime(org, clock, [])
  expect((await org.history(id, { by: admin })).at(-1)?.at).toBe('2026-03-06T16:59:59.999Z')
  expect(await org.verify(id, { by: admin })).toEqual([])
  await engine.close()
})

test('one node sweeps while the engine is up, at a pace; a host that has its own turn settles', async () => {
  const { clock, engine, org } = await scene()
  clock.set('2026-02-19T01:00:00.000Z')
  const { fired } = await org.settle({ duePerSecond: 500 })
  expect(fired).toBe(1)
  clock.set('2026-02-25T01:00:00.000Z')
  const stop = new AbortController()
  const working = engine.work({ tenants: ['kota-uji'], signal: stop.signal, pollMs: 20, duePerSecond: 500 })
  await expect.poll(() => org.countByState({}, { by: admin })).toEqual([{ state: 'late', count: 1 }])
  stop.abort()
  await working
  await engine.close()
})

test('without an engine a course lets the same time pass', () => {
  const input = { month: '2026-05', zone: WIB, holdNumber: 0 }
  const report = openCourse(monthlyReport, { input, at: '2026-05-31T17:00:00.000Z', calendar })
  expect(report.until('2026-06-04T01:00:00.000Z').messages).toMatchObject([{ template: 'report.dueSoon' }])
  expect(report.until('2026-06-08T16:59:59.998Z').tags).not.toContain('overdue')
  expect(report.until('2026-06-08T16:59:59.999Z').tags).toContain('overdue')
})

const linesOf = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')

const sources = [
  'packages/core/src/testing/monthly-cycle.ts',
  'packages/core/src/testing/monthly-report.ts',
  'test/deadline-year.memory.test.ts',
  'test/deadlines-guide.memory.test.ts',
  'test/deadlines/virtual-clock.ts',
]

test('every piece of code on the page stands in a file that runs', () => {
  const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
  const all = sources.map((path) => linesOf(read(path)))
  const blocks = [...read('docs/deadlines.md').matchAll(/^```ts\n(.*?)^```$/gms)]
  const pieces = blocks.flatMap(([, block = '']) => block.split(/^\s*\/\/ …$/m)).map(linesOf)
  expect(pieces.length).toBeGreaterThan(7)
  expect(pieces.filter((piece) => !all.some((source) => source.includes(piece)))).toEqual([])
})
