import { endOf, instantAt, type ReportDays, type Zone } from './calendar-by-hand.ts'

/** Prompt on the first working day, punctual on the last, tardy a working day too late, silent until somebody higher up is told. */
export type Habit = 'prompt' | 'punctual' | 'tardy' | 'silent'

/** An office: where it stands in the tree, in which zone, who leads it. */
export interface Office {
  readonly path: string
  readonly zone: Zone
  readonly head: string
}

/** Somebody who reports every month, with the office he is in when the year begins. */
export interface Member {
  readonly person: string
  readonly office: Office
  readonly habit: Habit
}

const office = (name: string, zone: Zone): Office => ({ path: `kota-uji/${name}/`, zone, head: `kepala-${name}` })

/** The department, in Western Indonesia. */
export const department = office('dinas', 'Asia/Jakarta')
/** Its station in Central Indonesia, which is flooded in February. */
export const central = office('balai-tengah', 'Asia/Makassar')
/** Its station in Eastern Indonesia. */
export const eastern = office('balai-timur', 'Asia/Jayapura')

const staff = (of: Office, first: number, habits: readonly Habit[]): readonly Member[] =>
  habits.map((habit, n) => ({ person: `pegawai-${first + n}`, office: of, habit }))

/** Twenty people: thirteen prompt, four punctual, two tardy, one silent. */
export const members: readonly Member[] = [
  ...staff(department, 1, ['prompt', 'prompt', 'prompt', 'prompt', 'prompt', 'prompt', 'punctual', 'punctual']),
  ...staff(department, 9, ['tardy', 'prompt']),
  ...staff(central, 11, ['prompt', 'prompt', 'punctual', 'tardy', 'silent']),
  ...staff(eastern, 16, ['prompt', 'prompt', 'prompt', 'punctual', 'prompt']),
]

/** Who goes on long leave on 2 March, half past eight, and is back on 4 May, half past seven: nine weeks but an hour. */
export const onLeave = 'pegawai-10'
/** Who moves to the eastern station on 13 July, after the report of June. */
export const moves = 'pegawai-6'

/** What must become of one report: what falls due and when, and how and when it ends. */
export interface Outcome {
  readonly opens: string
  readonly falls: readonly (readonly [delay: string, at: string])[]
  readonly ends: 'submitted' | 'waived'
  readonly at: string
}

/** Where somebody is when the report of a month opens. */
export const officeOf = ({ person, office: first }: Member, { month }: ReportDays): Office =>
  person === moves && month >= '2026-07' ? eastern : first

/** The outcome of a report, worked out by hand. */
export const outcomeOf = (member: Member, days: ReportDays): Outcome => {
  const { zone } = officeOf(member, days)
  if (member.person === onLeave) return onLeaveOutcome(days) ?? usualOutcome(member.habit, days, zone)
  if (member.office === central && days.month === '2026-01') return floodedOutcome(days, zone)
  return usualOutcome(member.habit, days, zone)
}

const remindedAt = (
  day: string,
  zone: Zone,
  times: readonly [string, string] = ['08:00', '08:00'],
): Outcome['falls'] => [
  ['reportReminder', instantAt(day, times[0], zone)],
  ['atWork', instantAt(day, times[1], zone)],
]

const usualOutcome = (habit: Habit, days: ReportDays, zone: Zone): Outcome => {
  const opens = instantAt(days.opens, '00:00', zone)
  const reminded = remindedAt(days.reminded, zone)
  const late = ['reportDue', endOf(days.due, zone)] as const
  const morning = instantAt(days.escalated, '08:00', zone)
  const ended = (day: string, time: string) => ({ opens, ends: 'submitted' as const, at: instantAt(day, time, zone) })
  return {
    prompt: { ...ended(days.first, '09:00'), falls: [] },
    punctual: { ...ended(days.due, '15:00'), falls: reminded },
    tardy: { ...ended(days.dayAfter, '10:00'), falls: [...reminded, late] },
    silent: {
      ...ended(days.escalated, '13:00'),
      falls: [...reminded, late, ['reportEscalation', morning] as const, ['atWork', morning] as const],
    },
  }[habit]
}

/** Reminded on Wednesday 11 February, due on Friday 13; everybody hands it in on Thursday 12. */
const floodedOutcome = ({ opens }: ReportDays, zone: Zone): Outcome => ({
  ...{ opens: instantAt(opens, '00:00', zone), falls: remindedAt('2026-02-11', zone) },
  ...{ ends: 'submitted', at: instantAt('2026-02-12', '10:00', zone) },
})

/**
 * The report of February was open: reminder and deadline fall nine weeks but an hour later, the reminder so at seven, before work. So
 * does the end of March, at 23:00 on 2 June, and with it what has become of April and May by then. March and April are waived.
 */
const onLeaveOutcome = ({ month, opens: usual }: ReportDays): Outcome | undefined => {
  const zone = department.zone
  const opens = instantAt('2026-06-02', '23:00', zone)
  const waived = { opens, falls: [], ends: 'waived', at: instantAt('2026-06-03', '10:00', zone) } as const
  return {
    '2026-02': {
      opens: instantAt(usual, '00:00', zone),
      falls: remindedAt('2026-05-06', zone, ['07:00', '07:30']),
      ends: 'submitted' as const,
      at: instantAt('2026-05-07', '10:00', zone),
    },
    '2026-03': waived,
    '2026-04': waived,
    '2026-05': { opens, falls: [], ends: 'submitted' as const, at: instantAt('2026-06-03', '09:00', zone) },
  }[month]
}
