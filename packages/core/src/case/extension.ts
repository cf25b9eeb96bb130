import type { Timer } from './timer.ts'

/**
 * One act that moves the deadlines of many cases: those of a workflow, below a unit, that would fall due in a span of time. They fall due
 * at `until` instead, unless that is earlier. A deadline is a function of the instant its state was entered, the calendar, and these.
 */
export interface Extension {
  readonly tenant: string
  readonly id: string
  readonly workflow: string
  /** Names of deadlines, as the workflow declares them. */
  readonly deadlines: readonly string[]
  /** Path of a unit: it and everything below it. Empty: the whole tenant. */
  readonly unit: string
  /** Deadlines from this instant on … */
  readonly from: string
  /** … and before this one. */
  readonly to: string
  readonly until: string
  readonly reason: string
  readonly by: string
  readonly onBehalfOf: string | null
  readonly at: string
}

/** When a timer falls due by its workflow's deadline alone. */
export const baseOf = ({ base, due }: Pick<Timer, 'base' | 'due'>): string => base ?? due

const later = (a: string, b: string): string => (b > a ? b : a)

/** A timer as the extensions of its case leave it. Instants are ISO 8601 in UTC with milliseconds and compare as texts. */
export const extendedTimer = (timer: Timer, extensions: readonly Extension[]): Timer => {
  const { base: _base, ...plain } = timer
  const base = baseOf(timer)
  const due = extensions
    .filter(({ deadlines, from, to }) => deadlines.includes(timer.delay) && from <= base && base < to)
    .map(({ until }) => until)
    .reduce(later, base)
  return due === base ? { ...plain, due } : { ...plain, due, base }
}

/** Whether an extension speaks of a case: of its workflow, and of its unit or one above. */
export const reaches = (
  extension: Pick<Extension, 'workflow' | 'unit'>,
  item: { readonly workflow: string; readonly unit: string },
): boolean => extension.workflow === item.workflow && item.unit.startsWith(extension.unit)
