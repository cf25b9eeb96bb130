import type { StoredState } from '../case/case.ts'
import type { Message } from '../case/message.ts'
import type { Reason } from '../case/reason.ts'
import type { Timer } from '../case/timer.ts'

/** A deadline that the step arms or disarms. */
export interface TimerChange {
  readonly op: 'arm' | 'disarm'
  readonly state: string
  readonly delay: string
}

/** What a step does, as data: the next state and everything to be written with it. */
export interface Step {
  readonly next: StoredState & { readonly state: string; readonly tags: readonly string[] }
  readonly timers: readonly TimerChange[]
  readonly messages: readonly Message[]
  /** The role that allowed it. */
  readonly role: string
  /** Record tables of which the act must write a row. */
  readonly records: readonly string[]
}

/** A step, or why not. */
export type Decision =
  | { readonly ok: true; readonly step: Step }
  | { readonly ok: false; readonly reasons: readonly Reason[] }

/** A timer as key: what names it inside a case. */
export type TimerKey = Pick<Timer, 'state' | 'delay'>
