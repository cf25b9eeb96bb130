import { baseOf, type Extension, extendedTimer } from '../../case/extension.ts'
import { isJsonObject, type Json } from '../../case/json.ts'
import type { Timer } from '../../case/timer.ts'
import { finding, type VerifyFinding } from '../../case/verify-finding.ts'
import type { Retaken } from '../../workflow/replay.ts'
import { nextTimers, type TimerInput } from '../timers.ts'

/** The timers after a step that was taken again, extensions left aside; undefined where a deadline cannot be resolved any more. */
export const timersAfter = (
  input: Omit<TimerInput, 'step' | 'extensions'> & { readonly step: Retaken },
): readonly Timer[] | undefined => {
  try {
    const { set, drop } = nextTimers({ ...input, step: { ...input.step, role: '', records: [] } })
    const gone = new Set([...set, ...drop].map(nameOf))
    return [...input.before.filter((timer) => !gone.has(nameOf(timer))), ...set]
  } catch {
    return undefined
  }
}

/** Timers as a migration wrote them down, extensions left aside; undefined where it did not. */
export const timersIn = (recorded: Json | undefined): readonly Timer[] | undefined =>
  Array.isArray(recorded) && recorded.every(isTimer) ? recorded.map(withoutExtensions) : undefined

const isTimer = (value: unknown): value is Timer =>
  isJsonObject(value) && [value.state, value.delay, value.due].every((part) => typeof part === 'string')

const withoutExtensions = (timer: Timer): Timer => {
  const { base: _base, ...plain } = timer
  return { ...plain, due: baseOf(timer) }
}

const nameOf = ({ state, delay }: Pick<Timer, 'state' | 'delay'>): string => JSON.stringify([state, delay])

/** What armed deadlines are held against. */
export interface Expected {
  /** Extensions left aside. */
  readonly timers: readonly Timer[]
  readonly extensions: readonly Extension[]
  readonly at: { readonly case: string; readonly revision: number }
}

/** How the armed deadlines of a case differ from those that its history arms and its extensions move. */
export const verifyTimers = (
  armed: readonly Timer[],
  { timers, extensions, at }: Expected,
): readonly VerifyFinding[] => {
  const known = new Map(armed.map((timer) => [nameOf(timer), timer]))
  const wanted = new Set(timers.map(nameOf))
  return [
    ...timers.flatMap((timer) => differences(extendedTimer(timer, extensions), known.get(nameOf(timer)), at)),
    ...armed.filter((timer) => !wanted.has(nameOf(timer))).map((timer) => finding('timer.extra', at, words(timer))),
  ]
}

const words = ({ state, delay }: Timer) => ({ state, delay })

const differences = (expected: Timer, armed: Timer | undefined, at: Expected['at']): readonly VerifyFinding[] => {
  if (!armed) return [finding('timer.missing', at, words(expected))]
  const falls = armed.due === expected.due && baseOf(armed) === baseOf(expected)
  const due = { ...words(expected), due: armed.due, expected: expected.due }
  return [
    ...(falls ? [] : [finding('timer.due', at, due)]),
    ...(armed.pausedAt === expected.pausedAt ? [] : [finding('timer.paused', at, words(expected))]),
  ]
}
