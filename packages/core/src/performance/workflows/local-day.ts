// One formatter a zone: building it costs a thousand times what using it does.
const formatters = new Map<string, Intl.DateTimeFormat>()

const formatterOf = (zone: string): Intl.DateTimeFormat => {
  const known = formatters.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formatters.set(zone, made)
  return made
}

/** The day of an instant (milliseconds since 1970) as the clocks of a zone show it, `YYYY-MM-DD`. Throws for an unknown zone. */
export const localDay = (millis: number, zone: string): string => formatterOf(zone).format(millis)

/** The later of two days, `YYYY-MM-DD`. */
export const laterDay = (a: string, b: string): string => (a < b ? b : a)
