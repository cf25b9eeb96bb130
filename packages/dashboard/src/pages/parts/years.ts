import type { PageDeps } from '../page-env.ts'
import { thisYear } from '../today.ts'

/** This year and the one before: a cycle is evaluated when its year is over and the next one has begun. Newest first. */
export const currentYears = (deps: Pick<PageDeps, 'clock' | 'zone'>): readonly [number, number] => {
  const year = thisYear(deps)
  return [year, year - 1]
}

/**
 * The year that an address names. Where it names none, this year, or the one before while only that one has something to show: in January
 * the old year is still being evaluated. `hasSome` is asked only then.
 */
export const yearAsked = async (
  deps: Pick<PageDeps, 'clock' | 'zone'>,
  text: string | undefined,
  hasSome: (year: number) => Promise<boolean>,
): Promise<number> => {
  const given = yearIn(text, 0)
  if (given !== 0) return given
  const [year, before] = currentYears(deps)
  return !(await hasSome(year)) && (await hasSome(before)) ? before : year
}

/** A year as a form or an address gives it; `otherwise` when it is none a cycle could have. */
export const yearIn = (text: string | undefined, otherwise: number): number => {
  const year = Number(text)
  return /^\d{4}$/.test(text ?? '') && year >= 2000 && year < 2200 ? year : otherwise
}
