/** A recurring time: five fields in a zone. */
export interface Cron {
  /** The first occurrence after an instant, in milliseconds since 1970; undefined when there is none within five years. */
  next(after: number): number | undefined
}

interface Field {
  readonly name: string
  readonly from: number
  readonly to: number
}

const FIELDS: readonly Field[] = [
  { name: 'minute', from: 0, to: 59 },
  { name: 'hour', from: 0, to: 23 },
  { name: 'day', from: 1, to: 31 },
  { name: 'month', from: 1, to: 12 },
  { name: 'day of the week', from: 0, to: 7 },
]

/**
 * Reads a cron expression: numbers, `*`, ranges, lists and steps. As cron has it, a day matches when the day of the month or the day of the
 * week does, where both are restricted. Throws a RangeError for anything else, and for a zone that is none.
 */
export const readCron = (expression: string, zone: string): Cron => {
  const texts = expression.trim().split(/\s+/)
  if (texts.length !== FIELDS.length)
    throw new RangeError(`'${expression}' needs five fields: minute, hour, day, month, day of the week`)
  const sets = FIELDS.map((field, n) => valuesOf(field, texts[n] ?? ''))
  const local = localFields(zone)
  const matches = matcher(sets, { day: texts[2] ?? '', weekday: texts[4] ?? '' })
  return { next: (after) => search(after, local, matches) }
}

const valuesOf = (field: Field, text: string): ReadonlySet<number> =>
  new Set(text.split(',').flatMap((part) => rangeOf(field, part)))

const rangeOf = (field: Field, part: string): readonly number[] => {
  const [, star, low, high, step = '1'] = /^(?:(\*)|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part) ?? []
  const from = star ? field.from : Number(low ?? Number.NaN)
  const to = star ? field.to : Number(high ?? (part.includes('/') ? field.to : low))
  if (!(from >= field.from && from <= to && to <= field.to && Number(step) >= 1))
    throw new RangeError(
      `'${part}' is not a ${field.name}; use ${field.from} to ${field.to}, '*', ranges, lists, steps`,
    )
  return Array.from({ length: Math.floor((to - from) / Number(step)) + 1 }, (_, n) => from + n * Number(step))
}

interface Local {
  readonly minute: number
  readonly hour: number
  readonly day: number
  readonly month: number
  readonly weekday: number
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

const localFields = (timeZone: string): ((at: number) => Local) => {
  const numeric = { hour: 'numeric', minute: 'numeric', day: 'numeric', month: 'numeric' } as const
  const format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', weekday: 'short', ...numeric })
  return (at) => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
    const { minute, hour, day, month, weekday = '' } = parts
    return {
      ...{ minute: Number(minute), hour: Number(hour), day: Number(day), month: Number(month) },
      weekday: WEEKDAYS.indexOf(weekday),
    }
  }
}

interface Matches {
  day(local: Local): boolean
  hour(local: Local): boolean
  minute(local: Local): boolean
}

const matcher = (
  [minutes, hours, days, months, weekdays]: readonly ReadonlySet<number>[],
  restricted: { readonly day: string; readonly weekday: string },
): Matches => {
  const onDay = ({ day }: Local) => days?.has(day) === true
  const onWeekday = ({ weekday }: Local) =>
    weekdays?.has(weekday) === true || (weekday === 0 && weekdays?.has(7) === true)
  const either = !restricted.day.startsWith('*') && !restricted.weekday.startsWith('*')
  const today = (local: Local) => (either ? onDay(local) || onWeekday(local) : onDay(local) && onWeekday(local))
  return {
    day: (local) => months?.has(local.month) === true && today(local),
    hour: ({ hour }) => hours?.has(hour) === true,
    minute: ({ minute }) => minutes?.has(minute) === true,
  }
}

const MINUTE = 60_000
const FIVE_YEARS = 5 * 366 * 24 * 60 * MINUTE

/** Goes by days of the zone, then by hours, then by minutes, until all match: zones whose clock jumps need no rule of their own. */
const search = (after: number, local: (at: number) => Local, matches: Matches): number | undefined => {
  let at = Math.floor(after / MINUTE) * MINUTE + MINUTE
  while (at < after + FIVE_YEARS) {
    const here = local(at)
    if (!matches.day(here)) at += (hoursToSkip(here) * 60 - here.minute) * MINUTE
    else if (!matches.hour(here)) at += (60 - here.minute) * MINUTE
    else if (!matches.minute(here)) at += MINUTE
    else return at
  }
  return undefined
}

// not to midnight itself: where the clock jumps forward that day, the first hour of the next one would be missed
const hoursToSkip = ({ hour }: Local): number => Math.max(1, 22 - hour)
