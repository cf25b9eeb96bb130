import { expect, test } from 'vitest'
import { CalendarYearUnknown } from './calendar-year-unknown.ts'
import type { HolidayYear } from './holiday-year.ts'
import { indonesianHolidays } from './indonesian-holidays.ts'
import { indonesianOfficeWeek, indonesianRamadanWeek } from './indonesian-weeks.ts'
import { withHolidays, workingCalendar } from './working-calendar.ts'
import type { WorkingCalendarDefinition } from './working-calendar-definition.ts'
import type { WorkingWeek } from './working-week.ts'
import { WIB, WIT } from './zone.ts'

const office: WorkingCalendarDefinition = {
  id: 'kab-andir',
  week: indonesianOfficeWeek,
  holidays: indonesianHolidays,
  jointLeave: 'free',
}
const calendar = workingCalendar(office)
/** Schools and clinics of Andir: six days, by its own decree. */
const sixDays: WorkingWeek = {
  hours: { ...indonesianOfficeWeek.hours, friday: [['07:00', '11:30']], saturday: [['07:00', '12:00']] },
  cites: [{ law: 'perbup-andir-9-2024', article: '3', status: 'agency' }],
}

const emptyYears = (...years: readonly number[]): readonly HolidayYear[] =>
  years.map((year) => ({ year, decree: 'none', status: 'agency', holidays: {}, jointLeave: {} }))

test('Idulfitri 2026: from Tuesday 17 March the next working day is Wednesday 25 March', () => {
  expect(calendar.addWorkingDays('2026-03-17', 1)).toBe('2026-03-25')
  expect(calendar.addWorkingDays('2026-03-25', -1)).toBe('2026-03-17')
  expect(calendar.workingDaysBetween('2026-03-17', '2026-03-25')).toBe(1)
  expect(calendar.workingMoment('2026-03-17T09:00:00.000Z', WIB)).toBe('2026-03-25T00:30:00.000Z')
})

test('an agency that works through joint leave opens on 18, 20, 23 and 24 March', () => {
  const open = workingCalendar({ ...office, jointLeave: 'worked' })
  expect([1, 2, 3, 4].map((days) => open.addWorkingDays('2026-03-17', days))).toEqual([
    ...['2026-03-18', '2026-03-20', '2026-03-23', '2026-03-24'],
  ])
})

test.each([
  ['2026-03-18', { kind: 'jointLeave', name: { id: 'Hari Suci Nyepi' } }],
  ['2026-03-21', { kind: 'holiday', name: { en: 'Eid al-Fitr' } }],
  ['2026-03-28', { kind: 'weekend' }],
])('%s is free, and why is told', (date, why) => {
  expect(calendar.closureOn(date)).toMatchObject(why)
  expect(calendar.isWorkingDay(date)).toBe(false)
})

test('a working day has no reason to be free', () => {
  expect(calendar.closureOn('2026-03-17')).toBeNull()
  expect(calendar.isWorkingDay('2026-03-17')).toBe(true)
})

test('Friday 16:29 is within hours, 16:30 is not: work goes on on Monday at 07:30', () => {
  expect(calendar.workingMoment('2026-01-09T09:29:59.999Z', WIB)).toBe('2026-01-09T09:29:59.999Z')
  expect(calendar.workingMoment('2026-01-09T09:30:00.000Z', WIB)).toBe('2026-01-12T00:30:00.000Z')
})

test('Thursday closes at 16:00, and the morning begins at 07:30', () => {
  expect(calendar.workingMoment('2026-01-08T09:00:00.000Z', WIB)).toBe('2026-01-09T00:30:00.000Z')
  expect(calendar.workingMoment('2026-01-08T00:29:59.999Z', WIB)).toBe('2026-01-08T00:30:00.000Z')
  expect(calendar.workingMoment('2026-01-08T00:30:00.000Z', WIB)).toBe('2026-01-08T00:30:00.000Z')
})

test('in Jayapura people are at work when Jakarta still sleeps', () => {
  expect(calendar.workingMoment('2026-01-07T22:30:00.000Z', WIT)).toBe('2026-01-07T22:30:00.000Z')
  expect(calendar.workingMoment('2026-01-07T22:30:00.000Z', WIB)).toBe('2026-01-08T00:30:00.000Z')
})

test('over the end of a year: from 30 December 2025 by way of New Year and a weekend', () => {
  expect(calendar.addWorkingDays('2025-12-30', 2)).toBe('2026-01-02')
  expect(calendar.addWorkingDays('2026-01-02', -2)).toBe('2025-12-30')
  expect(calendar.workingDaysBetween('2025-12-24', '2026-01-05')).toBe(5)
})

test('six days: Saturday is worked until noon, Friday until half past eleven', () => {
  const six = workingCalendar({ ...office, week: sixDays })
  expect(six.addWorkingDays('2026-01-09', 1)).toBe('2026-01-10')
  expect(six.workingMoment('2026-01-09T05:00:00.000Z', WIB)).toBe('2026-01-10T00:00:00.000Z')
  expect(six.workingMoment('2026-01-10T05:00:00.000Z', WIB)).toBe('2026-01-12T00:30:00.000Z')
})

test('a break is a gap, and a service of 24 hours has none', () => {
  const lunch = {
    hours: {
      monday: [
        ['07:30', '12:00'],
        ['13:00', '16:00'],
      ],
    },
    cites: [],
  } as const
  const broken = workingCalendar({ ...office, week: lunch })
  expect(broken.workingMoment('2026-01-05T05:00:00.000Z', WIB)).toBe('2026-01-05T06:00:00.000Z')
  const always = { hours: { monday: [['00:00', '24:00']], tuesday: [['00:00', '24:00']] }, cites: [] } as const
  const round = workingCalendar({ ...office, week: always })
  expect(round.workingMoment('2026-01-05T16:59:59.999Z', WIB)).toBe('2026-01-05T16:59:59.999Z')
  expect(round.workingMoment('2026-01-06T17:00:00.000Z', WIB)).toBe('2026-01-11T17:00:00.000Z')
})

test('a span that the clocks skip is none: Sunday 29 March 2026, 02:45 to 03:00 in Berlin', () => {
  const night = { hours: { sunday: [['02:45', '03:00']] }, cites: [] } as const
  const watch = workingCalendar({ ...office, week: night, jointLeave: 'worked', holidays: emptyYears(2026) })
  expect(watch.workingMoment('2026-03-29T00:30:00.000Z', 'Europe/Berlin')).toBe('2026-04-05T00:45:00.000Z')
})

test('Ramadan has hours of its own, with both of its days', () => {
  const seasons = [{ from: '2026-02-19', to: '2026-03-20', week: indonesianRamadanWeek }]
  const inRamadan = workingCalendar({ ...office, seasons })
  const sevenThirty = (date: string) => inRamadan.workingMoment(`${date}T00:30:00.000Z`, WIB)
  expect(sevenThirty('2026-02-18')).toBe('2026-02-18T00:30:00.000Z')
  expect(sevenThirty('2026-02-19')).toBe('2026-02-19T01:00:00.000Z')
  expect(sevenThirty('2026-03-17')).toBe('2026-03-17T01:00:00.000Z')
  expect(sevenThirty('2026-03-25')).toBe('2026-03-25T00:30:00.000Z')
})

test.each([
  ['isWorkingDay', () => calendar.isWorkingDay('2028-01-03')],
  ['a weekend as well', () => calendar.isWorkingDay('2028-01-01')],
  ['addWorkingDays', () => calendar.addWorkingDays('2020-12-30', 1)],
  ['workingDaysBetween', () => calendar.workingDaysBetween('2020-12-31', '2021-01-05')],
  ['workingMoment', () => calendar.workingMoment('2028-06-01T00:00:00.000Z', WIB)],
  ['closureOn', () => calendar.closureOn('2028-01-03')],
])('a year without data is refused: %s', (_, ask) => {
  expect(ask).toThrow(CalendarYearUnknown)
  expect(ask).toThrow(/Calendar kab-andir has no holidays of 20(20|28): add the year/)
})

test('a year that is only unverified is refused, unless the host confirms or accepts it', () => {
  expect(() => calendar.addWorkingDays('2026-12-30', 2)).toThrow(
    expect.objectContaining({ calendar: 'kab-andir', year: 2027, because: 'unverified' }),
  )
  const accepting = workingCalendar({ ...office, unverified: 'accept' })
  expect(accepting.addWorkingDays('2026-12-30', 2)).toBe('2027-01-04')
  const seen = indonesianHolidays.map((one) => (one.year === 2027 ? { ...one, status: 'agency' as const } : one))
  expect(workingCalendar({ ...office, holidays: seen }).addWorkingDays('2026-12-30', 2)).toBe('2027-01-04')
})

test('what needs no working days is answered for every year', () => {
  expect(calendar.endOf('2031-01-31', WIB)).toBe('2031-01-31T16:59:59.999Z')
  expect(calendar.addDays('2031-12-31', 1)).toBe('2032-01-01')
  expect(calendar.addWorkingDays('2031-12-31', 0)).toBe('2031-12-31')
})

test('a host adds what it is closed on besides; the nation’s holidays keep their name', () => {
  const birthday = { id: 'Hari jadi Andir', en: 'Founding day of Andir' }
  const local = withHolidays(calendar, [{ date: '2026-07-22', name: birthday }])
  const both = withHolidays(local, [{ date: '2026-07-23', name: { id: 'Listrik padam', en: 'Power cut' } }])
  expect(both.addWorkingDays('2026-07-21', 1)).toBe('2026-07-24')
  expect(both.closureOn('2026-07-22')).toEqual({ kind: 'local', name: birthday })
  expect(calendar.addWorkingDays('2026-07-21', 1)).toBe('2026-07-22')
  expect(withHolidays(calendar, [{ date: '2026-12-25', name: birthday }]).closureOn('2026-12-25')).toMatchObject({
    kind: 'holiday',
  })
})

test('the version names calendar and years, and changes with whatever moves a deadline, and only then', () => {
  expect(calendar.version).toMatch(/^kab-andir 2021-2026 [0-9a-f]{16}$/)
  expect(workingCalendar({ ...office }).version).toBe(calendar.version)
  const respelt = indonesianHolidays.map((one) => ({
    ...one,
    holidays: { ...one.holidays, '12-25': { id: 'Natal', en: 'X' } },
  }))
  expect(workingCalendar({ ...office, holidays: respelt }).version).toBe(calendar.version)
  const name = { id: 'x', en: 'x' }
  const others = [
    workingCalendar({ ...office, id: 'kab-lain' }),
    workingCalendar({ ...office, week: sixDays }),
    workingCalendar({ ...office, jointLeave: 'worked' }),
    workingCalendar({ ...office, unverified: 'accept' }),
    workingCalendar({ ...office, seasons: [{ from: '2026-02-19', to: '2026-03-20', week: indonesianRamadanWeek }] }),
    workingCalendar({ ...office, holidays: indonesianHolidays.slice(1) }),
    withHolidays(calendar, [{ date: '2026-07-22', name }]),
    withHolidays(calendar, [{ date: '2026-07-23', name }]),
  ]
  expect(new Set([calendar, ...others].map(({ version }) => version)).size).toBe(others.length + 1)
})

test('a year without holidays is not a year without data, in the version as well', () => {
  const versions = [emptyYears(2024, 2025, 2026), emptyYears(2024, 2026)].map(
    (holidays) => workingCalendar({ ...office, holidays }).version,
  )
  expect(versions[0]).toMatch(/^kab-andir 2024-2026 /)
  expect(versions[1]).toMatch(/^kab-andir 2024-2026 /)
  expect(versions[0]).not.toBe(versions[1])
})

const week = (hours: object): WorkingWeek => ({ hours, cites: [] })
const season = (from: string, to: string) => ({ from, to, week: indonesianRamadanWeek })

test.each([
  ['no day has hours', { week: week({}) }],
  ['week, monday: 07:00 does not come after 16:00', { week: week({ monday: [['16:00', '07:00']] }) }],
  ["week, friday: '7:30' to '16:00' are no times of day", { week: week({ friday: [['7:30', '16:00']] }) }],
  [
    'week, friday: 11:00 comes before the span until 12:00',
    {
      week: week({
        friday: [
          ['07:00', '12:00'],
          ['11:00', '16:00'],
        ],
      }),
    },
  ],
  ["week: 'jumat' is no day of the week", { week: week({ monday: [['07:30', '16:00']], jumat: [] }) }],
  ['season from 2026-02-19 ends before', { seasons: [season('2026-02-19', '2026-02-18')] }],
  ["'2026-02-29' is no date", { seasons: [season('2026-02-01', '2026-02-29')] }],
  ['overlap', { seasons: [season('2026-02-19', '2026-03-20'), season('2026-03-20', '2026-04-01')] }],
  ['holidays of 2026 are given twice', { holidays: [...indonesianHolidays, ...indonesianHolidays.slice(5, 6)] }],
  ["the holiday '2026-02-30' is no date", { local: [{ date: '2026-02-30', name: { id: '', en: '' } }] }],
])('a definition that contradicts itself is a RangeError that says where: %s', (says, mistake) => {
  const define = () => workingCalendar({ ...office, ...mistake })
  expect(define).toThrow(RangeError)
  expect(define).toThrow(says)
})
