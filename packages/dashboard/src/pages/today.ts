import type { PageDeps } from './page-env.ts'

/** The day it is in the agency's zone, `YYYY-MM-DD`. */
export const today = ({ clock, zone }: Pick<PageDeps, 'clock' | 'zone'>): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(clock.now())

/** The year it is in the agency's zone. */
export const thisYear = (deps: Pick<PageDeps, 'clock' | 'zone'>): number => Number(today(deps).slice(0, 4))
