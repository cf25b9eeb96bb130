import { reason } from '../../case/reason.ts'
import { HELD, HOLD, RESUME } from '../../workflow/kit.ts'
import type { Rule, Stamp } from '../../workflow/rule.ts'
import { bySystem } from './roles.ts'

/** What a case knows of its holds (long leave, suspension): what a late or repeated message is told apart by, and how long they took. */
export type HoldContext = {
  /** How many holds and resumes the parent had sent when it started this case: those never concern it. */
  readonly holdNumber: number
  /** The revision at which the parent sent the newest hold or resume that arrived here. */
  readonly holdRevision: number
  readonly heldSince: string | null
  /** Milliseconds on hold, all holds together, without the one that lasts. */
  readonly heldMs: number
}

/** A case that has never been on hold; `holdNumber` comes with its input. */
export const neverHeld: Omit<HoldContext, 'holdNumber'> = { holdRevision: 0, heldSince: null, heldMs: 0 }

/** What a case is told when its parent is held, or goes on. `number` counts the parent's holds and resumes; the relay's own has none. */
export type HoldTold = { readonly type: typeof HOLD | typeof RESUME; readonly number?: number } & Stamp

/**
 * The parent's newest word counts. A hold or resume that was sent earlier and arrives later changes nothing, nor does one from before
 * this case was started: the relay may repeat an old message to a child that is younger than it.
 */
export const newestFromParent: Rule<HoldContext, Stamp & { readonly number?: number }> = ({ context, event }) => {
  const { holdNumber, holdRevision } = context
  const isNewer = event.source !== null && event.source.revision > holdRevision
  const isYounger = event.number === undefined || event.number > holdNumber
  return (isNewer && isYounger) || [reason('case.hold.outdated', { holdNumber, holdRevision })]
}

type Told = { readonly context: HoldContext; readonly event: Stamp }
type Change = (told: Told) => Partial<HoldContext>

const revisionOf = ({ context, event }: Told) => event.source?.revision ?? context.holdRevision

const begins: Change = (told) => ({ holdRevision: revisionOf(told), heldSince: told.event.at })

const ends: Change = (told) => ({
  holdRevision: revisionOf(told),
  heldSince: null,
  heldMs: heldUntil(told.context, told.event.at),
})

const noted: Change = (told) => ({ holdRevision: revisionOf(told) })

/** Milliseconds on hold up to an instant. */
export const heldUntil = ({ heldSince, heldMs }: HoldContext, at: string): number =>
  heldSince === null ? heldMs : heldMs + Date.parse(at) - Date.parse(heldSince)

/**
 * The region of a child that stands still while its parent does, for a machine whose own `assign` is given. Nothing is exited or entered
 * when a hold ends, so no message is sent twice and no deadline starts anew. A resume that overtakes its hold is remembered: the hold
 * has no effect when it comes.
 */
export const holdRegion = <A>(assign: (change: Change) => A) =>
  ({
    initial: 'off',
    states: {
      off: {
        on: {
          [HOLD]: { target: 'on', guard: 'newestFromParent', actions: assign(begins), meta: { by: bySystem } },
          [RESUME]: { guard: 'newestFromParent', actions: assign(noted), meta: { by: bySystem } },
        },
      },
      on: {
        tags: [HELD],
        meta: { label: 'case.held' },
        on: {
          [HOLD]: { guard: 'newestFromParent', actions: assign(noted), meta: { by: bySystem } },
          [RESUME]: { target: 'off', guard: 'newestFromParent', actions: assign(ends), meta: { by: bySystem } },
        },
      },
    },
  }) as const
