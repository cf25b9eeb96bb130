/** Where a unit lies: what its clocks show against UTC. */
export type Zone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura'

const OFFSETS: Readonly<Record<Zone, string>> = {
  'Asia/Jakarta': '+07:00',
  'Asia/Makassar': '+08:00',
  'Asia/Jayapura': '+09:00',
}

/** The instant at which the clocks of a zone show a time on a day. Indonesia has no summer time. */
export const instantAt = (day: string, time: string, zone: Zone): string =>
  new Date(`${day}T${time}${OFFSETS[zone]}`).toISOString()

/** The last millisecond of a day. */
export const endOf = (day: string, zone: Zone): string => instantAt(day, '23:59:59.999', zone)

/** The days of one month's report, worked out by hand from the joint decree: each is a working day but `opens`. */
export interface ReportDays {
  readonly month: string
  /** The day after the month. */
  readonly opens: string
  /** The first working day from then on. */
  readonly first: string
  /** Two working days before it is due. */
  readonly reminded: string
  /** The fifth working day. */
  readonly due: string
  /** The working day after that, and the one after. */
  readonly dayAfter: string
  readonly escalated: string
}

const row = (...[month, opens, first, reminded, due, dayAfter, escalated]: readonly string[]): ReportDays =>
  ({ month, opens, first, reminded, due, dayAfter, escalated }) as ReportDays

/**
 * Free besides weekends, by the decree: in 2026 1 and 16 January, 16 and 17 February, 18 to 20, 23 and 24 March, 3 April, 1, 14, 15, 27
 * and 28 May, 1 and 16 June, 17 and 25 August, 24 and 25 December; in 2027 1 and 5 January.
 */
export const reportDays: readonly ReportDays[] = [
  row('2026-01', '2026-02-01', '2026-02-02', '2026-02-04', '2026-02-06', '2026-02-09', '2026-02-10'),
  row('2026-02', '2026-03-01', '2026-03-02', '2026-03-04', '2026-03-06', '2026-03-09', '2026-03-10'),
  row('2026-03', '2026-04-01', '2026-04-01', '2026-04-06', '2026-04-08', '2026-04-09', '2026-04-10'),
  row('2026-04', '2026-05-01', '2026-05-04', '2026-05-06', '2026-05-08', '2026-05-11', '2026-05-12'),
  row('2026-05', '2026-06-01', '2026-06-02', '2026-06-04', '2026-06-08', '2026-06-09', '2026-06-10'),
  row('2026-06', '2026-07-01', '2026-07-01', '2026-07-03', '2026-07-07', '2026-07-08', '2026-07-09'),
  row('2026-07', '2026-08-01', '2026-08-03', '2026-08-05', '2026-08-07', '2026-08-10', '2026-08-11'),
  row('2026-08', '2026-09-01', '2026-09-01', '2026-09-03', '2026-09-07', '2026-09-08', '2026-09-09'),
  row('2026-09', '2026-10-01', '2026-10-01', '2026-10-05', '2026-10-07', '2026-10-08', '2026-10-09'),
  row('2026-10', '2026-11-01', '2026-11-02', '2026-11-04', '2026-11-06', '2026-11-09', '2026-11-10'),
  row('2026-11', '2026-12-01', '2026-12-01', '2026-12-03', '2026-12-07', '2026-12-08', '2026-12-09'),
  row('2026-12', '2027-01-01', '2027-01-04', '2027-01-07', '2027-01-11', '2027-01-12', '2027-01-13'),
]

const FREE =
  '01-01 01-16 02-16 02-17 03-18 03-19 03-20 03-23 03-24 04-03 05-01 05-14 05-15 05-27 05-28 06-01 06-16 08-17 08-25 12-24 12-25'
const free = new Set([...FREE.split(' ').map((day) => `2026-${day}`), '2027-01-01', '2027-01-05'])

/** Whether people are at work at an instant: Monday to Thursday 07:30 to 16:00, Friday to 16:30. */
export const isAtWork = (instant: string, zone: Zone): boolean => {
  const offsetMs = Number(OFFSETS[zone].slice(1, 3)) * 3_600_000
  const local = new Date(Date.parse(instant) + offsetMs)
  const [day = '', time = ''] = local.toISOString().split('T')
  const weekday = local.getUTCDay()
  const closes = weekday === 5 ? '16:30' : '16:00'
  return weekday >= 1 && weekday <= 5 && !free.has(day) && time >= '07:30' && time < closes
}
