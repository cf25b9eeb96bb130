import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HolidayYear } from './holiday-year.ts'
import { escalationAt, reminderAt } from './reminders.ts'
import { withHolidays, workingCalendar } from './working-calendar.ts'
import type { WorkingCalendarDefinition } from './working-calendar-definition.ts'
import type { WorkingSpan, WorkingWeek } from './working-week.ts'
import { WIB, WIT, WITA } from './zone.ts'

const DAY_MS = 86_400_000
const NAME = { id: 'libur', en: 'holiday' }
const isoDay = (date: Date): string => date.toISOString().slice(0, 10)
const dateIn = (from: string, to: string) =>
  fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true }).map(isoDay)
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** None, one or two spans of a day, in order, with gaps between them. */
const spans: fc.Arbitrary<readonly WorkingSpan[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 4, maxLength: 4 })
  .chain((times) => {
    const [a = '', b = '', c = '', d = ''] = times.toSorted((x, y) => x - y).map(clock)
    return fc.constantFrom<readonly WorkingSpan[]>(
      [],
      [[a, c]],
      [
        [a, b],
        [c, d],
      ],
    )
  })
const weeks: fc.Arbitrary<WorkingWeek> = fc
  .record({
    ...{ tuesday: spans, wednesday: spans, thursday: spans, friday: spans, saturday: spans, sunday: spans },
    monday: fc.constant([['07:30', '16:00']] as const),
  })
  .map((hours) => ({ hours, cites: [] }))

const YEARS = [2024, 2025, 2026, 2027]
const yearsOf = (free: readonly string[]): readonly HolidayYear[] =>
  YEARS.map((year) => ({
    ...{ year, decree: 'SKB', status: 'verified' as const, jointLeave: {} },
    holidays: Object.fromEntries(free.filter((day) => day.startsWith(`${year}`)).map((day) => [day.slice(5), NAME])),
  }))

const definitions: fc.Arbitrary<WorkingCalendarDefinition & { readonly free: readonly string[] }> = fc
  .record({
    week: weeks,
    season: weeks,
    free: fc.uniqueArray(dateIn('2025-01-01', '2026-12-31'), { maxLength: 60 }),
  })
  .map(({ week, season, free }) => ({
    ...{ id: 'any', week, free, holidays: yearsOf(free), jointLeave: 'free' as const },
    seasons: [{ from: '2026-02-19', to: '2026-03-20', week: season }],
  }))

const days = dateIn('2025-01-01', '2026-12-31')
const instants = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())
const steps = fc.oneof(fc.constantFrom(-1, 0, 1), fc.integer({ min: -45, max: 45 }))
const indonesian = fc.constantFrom(WIB, WITA, WIT)
const zones = fc.constantFrom(
  WIB,
  WITA,
  WIT,
  'Europe/Berlin',
  'America/Santiago',
  'America/New_York',
  'Pacific/Chatham',
)

const SUNDAY_FIRST = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/** The spans of a date by another way than the calendar's: the platform's weekday, and lists of texts. */
const spansOn = (
  date: string,
  { week, seasons = [], free }: WorkingCalendarDefinition & { free: readonly string[] },
) => {
  const name = SUNDAY_FIRST[new Date(date).getUTCDay()] ?? 'sunday'
  const inForce = seasons.find(({ from, to }) => from <= date && date <= to)?.week ?? week
  return free.includes(date) ? [] : (inForce.hours[name] ?? [])
}
const worksOn = (date: string, definition: Parameters<typeof spansOn>[1]): boolean =>
  spansOn(date, definition).length > 0
const next = (date: string, by: number): string => isoDay(new Date(Date.parse(date) + by * DAY_MS))

test('addWorkingDays is a walk day by day', () => {
  fc.assert(
    fc.property(definitions, days, steps, (definition, date, n) => {
      let walked = date
      for (let left = Math.abs(n); left > 0; ) {
        walked = next(walked, Math.sign(n))
        if (worksOn(walked, definition)) left -= 1
      }
      expect(workingCalendar(definition).addWorkingDays(date, n)).toBe(walked)
    }),
  )
})

test('from a working day, n and then -n working days lead back, and between them lie n', () => {
  fc.assert(
    fc.property(definitions, days, steps, (definition, date, n) => {
      fc.pre(worksOn(date, definition))
      const calendar = workingCalendar(definition)
      const there = calendar.addWorkingDays(date, n)
      expect(calendar.addWorkingDays(there, -n)).toBe(date)
      expect(calendar.workingDaysBetween(date, there)).toBe(n)
    }),
  )
})

test('workingDaysBetween counts the working days of the span, and adds up over a day between', () => {
  fc.assert(
    fc.property(definitions, fc.tuple(days, days, days), (definition, [a, b, c]) => {
      const calendar = workingCalendar(definition)
      const [first = '', last = ''] = [a, b].toSorted()
      let counted = 0
      for (let date = first; date < last; date = next(date, 1)) if (worksOn(date, definition)) counted += 1
      expect(calendar.workingDaysBetween(first, last)).toBe(counted)
      expect(calendar.workingDaysBetween(last, first) + counted).toBe(0)
      expect(calendar.workingDaysBetween(a, c) + calendar.workingDaysBetween(c, b)).toBe(
        calendar.workingDaysBetween(a, b),
      )
    }),
    { numRuns: 40 },
  )
})

test('workingMoment is never earlier, stays where it is when asked again, and keeps the order of instants', () => {
  fc.assert(
    fc.property(definitions, fc.tuple(instants, instants), zones, (definition, pair, zone) => {
      const calendar = workingCalendar(definition)
      const [early = '', late = ''] = pair.toSorted()
      const [first, second] = [early, late].map((instant) => calendar.workingMoment(instant, zone))
      expect(first && first >= early).toBe(true)
      expect(calendar.workingMoment(first ?? '', zone)).toBe(first)
      expect((first ?? '') <= (second ?? '')).toBe(true)
    }),
  )
})

/** What the clocks of a zone show, told by the platform. */
const shown = (instant: string, zone: string): { readonly date: string; readonly time: string } => {
  const [date = '', time = ''] = new Date(instant).toLocaleString('sv-SE', { timeZone: zone }).split(' ')
  return { date, time: time.slice(0, 5) }
}
const isAtWork = (instant: string, zone: string, definition: Parameters<typeof spansOn>[1]): boolean => {
  const { date, time } = shown(instant, zone)
  return spansOn(date, definition).some(([opens, closes]) => opens <= time && time < closes)
}

test('workingMoment is at work, and nobody is between the instant asked for and it', () => {
  const part = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  fc.assert(
    fc.property(
      definitions,
      instants,
      indonesian,
      fc.array(part, { maxLength: 5 }),
      (definition, asked, zone, parts) => {
        const moment = workingCalendar(definition).workingMoment(asked, zone)
        expect(isAtWork(moment, zone, definition)).toBe(true)
        const [from, gap] = [Date.parse(asked), Date.parse(moment) - Date.parse(asked)]
        const between = gap === 0 ? [] : [0, ...parts].map((at) => new Date(from + Math.floor(gap * at)).toISOString())
        expect(between.filter((instant) => isAtWork(instant, zone, definition))).toEqual([])
      },
    ),
  )
})

test('a reminder lies before its deadline and an escalation after, on the very working day and at work', () => {
  fc.assert(
    fc.property(
      fc.record({ definition: definitions, due: instants, zone: indonesian, n: fc.integer({ min: 1, max: 20 }) }),
      fc.integer({ min: 0, max: 1439 }).map(clock),
      ({ definition, due, zone, n }, time) => {
        const calendar = workingCalendar(definition)
        const around = { due, time, zone, calendar }
        const [before, after] = [
          reminderAt({ ...around, workingDaysBefore: n }),
          escalationAt({ ...around, workingDaysAfter: n }),
        ]
        expect(before < due && due < after).toBe(true)
        expect([before, after].every((instant) => isAtWork(instant, zone, definition))).toBe(true)
        const dueOn = calendar.dateOf(due, zone)
        expect(calendar.dateOf(before, zone)).toBe(calendar.addWorkingDays(dueOn, -n))
        expect(calendar.dateOf(after, zone)).toBe(calendar.addWorkingDays(dueOn, n))
      },
    ),
  )
})

test('closing a day more never brings a deadline forward', () => {
  fc.assert(
    fc.property(definitions, days, fc.nat(30), days, (definition, date, n, closed) => {
      const calendar = workingCalendar(definition)
      const fewer = withHolidays(calendar, [{ date: closed, name: NAME }])
      expect(fewer.addWorkingDays(date, n) >= calendar.addWorkingDays(date, n)).toBe(true)
      expect(fewer.isWorkingDay(closed)).toBe(false)
    }),
  )
})

test('no answer depends on the zone of the machine', () => {
  const before = process.env.TZ
  const answersIn = (machine: string, ask: () => unknown) => {
    process.env.TZ = machine
    return { offset: new Date('2026-01-01T00:00:00Z').getTimezoneOffset(), answers: ask() }
  }
  try {
    fc.assert(
      fc.property(definitions, instants, zones, steps, (definition, instant, zone, n) => {
        const ask = () => {
          const calendar = workingCalendar(definition)
          const date = calendar.dateOf(instant, zone)
          const far = calendar.addWorkingDays(date, n)
          const moment = calendar.workingMoment(instant, zone)
          return [calendar.version, date, far, moment, calendar.startOf(far, zone), calendar.endOf(far, zone)]
        }
        const [east, west] = [answersIn('Pacific/Kiritimati', ask), answersIn('Pacific/Pago_Pago', ask)]
        expect([east.offset, west.offset]).toEqual([-840, 660])
        expect(east.answers).toEqual(west.answers)
      }),
      { numRuns: 50 },
    )
  } finally {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  }
})
