import { CalendarYearUnknown } from './calendar-year-unknown.ts'
import { dayNumber, weekdayOf, yearOf } from './day.ts'
import type { HolidayDays, HolidayName, HolidayYear } from './holiday-year.ts'
import type { WorkingCalendarDefinition } from './working-calendar-definition.ts'
import { checkedWeek, hasWork, type WorkingSpan, type WorkingWeek } from './working-week.ts'

/** Why nobody works on a day. */
export type Closure =
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday' | 'jointLeave' | 'local'; readonly name: HolidayName }

/** What a definition says of any day, by its number. */
export interface DayBook {
  /** Why a day is free, or null for a working day. Throws `CalendarYearUnknown`. */
  closureOf(day: number): Closure | null
  /** The hours of a day; none on a free day. Throws `CalendarYearUnknown`. */
  spansOf(day: number): readonly WorkingSpan[]
  /** The years it can answer for, in order. */
  readonly years: readonly number[]
  /** The numbers of the days that are free by name, in order. */
  readonly free: readonly number[]
}

const WEEKEND: Closure = { kind: 'weekend' }

/** Reads a definition once, for every later question. Throws `RangeError`, with the place, for a definition that contradicts itself. */
export const dayBook = (definition: WorkingCalendarDefinition): DayBook => {
  const place = `calendar ${definition.id}`
  const weekOf = weeksByDay(definition, place)
  const known = knownYears(definition, place)
  const free = freeDays(definition, known, place)
  const closureOf = (day: number): Closure | null => {
    demandYear(definition, known, yearOf(day))
    return free.get(day) ?? (hoursOf(weekOf(day), day).length === 0 ? WEEKEND : null)
  }
  return {
    closureOf,
    spansOf: (day) => (closureOf(day) === null ? hoursOf(weekOf(day), day) : []),
    years: [...known.keys()].toSorted((a, b) => a - b),
    free: [...free.keys()].toSorted((a, b) => a - b),
  }
}

const hoursOf = ({ hours }: WorkingWeek, day: number): readonly WorkingSpan[] => hours[weekdayOf(day)] ?? []

const weeksByDay = ({ week, seasons = [] }: WorkingCalendarDefinition, place: string) => {
  if (!hasWork(checkedWeek(week, `${place}, week`))) throw new RangeError(`${place}, week: no day has hours`)
  const spells = seasons.map(({ from, to, week: own }) => ({
    ...{ from, to, first: dayNumber(from), last: dayNumber(to) },
    week: checkedWeek(own, `${place}, season from ${from}`),
  }))
  for (const spell of spells) {
    if (spell.last < spell.first)
      throw new RangeError(`${place}: the season from ${spell.from} ends before, ${spell.to}`)
    const other = spells.find((one) => one !== spell && one.first <= spell.first && spell.first <= one.last)
    if (other) throw new RangeError(`${place}: the seasons from ${other.from} and from ${spell.from} overlap`)
  }
  return (day: number): WorkingWeek => spells.find(({ first, last }) => first <= day && day <= last)?.week ?? week
}

type KnownYears = ReadonlyMap<number, HolidayYear>

const knownYears = ({ holidays, unverified = 'refuse' }: WorkingCalendarDefinition, place: string): KnownYears => {
  const twice = holidays.find(({ year }, n) => holidays.findIndex((other) => other.year === year) !== n)
  if (twice) throw new RangeError(`${place}: the holidays of ${twice.year} are given twice`)
  const taken = holidays.filter(({ status }) => status !== 'unverified' || unverified === 'accept')
  return new Map(taken.map((one) => [one.year, one]))
}

const demandYear = ({ id, holidays }: WorkingCalendarDefinition, known: KnownYears, year: number): void => {
  if (known.has(year)) return
  throw new CalendarYearUnknown(id, year, holidays.some((one) => one.year === year) ? 'unverified' : 'missing')
}

const freeDays = (definition: WorkingCalendarDefinition, known: KnownYears, place: string) => {
  const { jointLeave, local = [] } = definition
  const named = (kind: 'holiday' | 'jointLeave', year: number, days: HolidayDays) =>
    Object.entries(days).map(([day, name]) => [dayIn(place, `${year}-${day}`), { kind, name }] as const)
  // what comes later wins: a holiday is told before the leave around it, and the nation's before the host's own
  return new Map<number, Closure>([
    ...local.map(({ date, name }) => [dayIn(place, date), { kind: 'local', name }] as const),
    ...[...known.values()].flatMap((one) => [
      ...(jointLeave === 'free' ? named('jointLeave', one.year, one.jointLeave) : []),
      ...named('holiday', one.year, one.holidays),
    ]),
  ])
}

const dayIn = (place: string, date: string): number => {
  try {
    return dayNumber(date)
  } catch (cause) {
    throw new RangeError(`${place}: the holiday '${date}' is no date`, { cause })
  }
}
