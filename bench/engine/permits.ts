import type { EventInput, Principal, SendOptions, TenantEngine } from '@siklus/core'
import { startMany } from './start-many.ts'
import { permit } from './workflows/permit.ts'
import { assessorOf, ownerOf } from './workload/people.ts'
import { permitInput, STEP_NOTE } from './workload/permit-input.ts'
import { startOf } from './workload/starts.ts'

/** The next step of a case: what is sent, and by whom. */
export interface NextStep {
  readonly id: string
  readonly event: EventInput
  readonly by: Principal
}

/** Permits that were started, each with whose turn it is. */
export interface Permits {
  readonly ids: readonly string[]
  /** The next step of the n-th. */
  next(n: number): NextStep
  /** Says that it was acknowledged. */
  moved(n: number): void
  /** How many steps were acknowledged. */
  steps(): number
}

/** Starts permits and keeps count of their steps. */
export const openPermits = async (org: TenantEngine, count: number): Promise<Permits> => {
  const ids = await startMany(org, count, (n) => startOf(permit, n, permitInput(n)))
  const steps = new Int32Array(count)
  return {
    ids,
    next: (n) => ({
      id: ids[n] ?? '',
      event: { type: isDraft(steps, n) ? 'submit' : 'return', note: STEP_NOTE },
      by: { person: isDraft(steps, n) ? ownerOf(n) : assessorOf(n) },
    }),
    moved: (n) => {
      steps[n] = (steps[n] ?? 0) + 1
    },
    steps: () => steps.reduce((sum, of) => sum + of, 0),
  }
}

const isDraft = (steps: Int32Array, n: number): boolean => (steps[n] ?? 0) % 2 === 0

/** Which permit's next step is sent, with the records that belong to it. */
export interface StepToSend extends Pick<SendOptions, 'records'> {
  readonly permits: Permits
  readonly n: number
}

/** Sends the next step of a permit; resolves when the engine has acknowledged it. */
export const sendNext = async (org: Pick<TenantEngine, 'send'>, { permits, n, ...more }: StepToSend): Promise<void> => {
  const { id, event, by } = permits.next(n)
  await org.send(id, event, { by, ...more })
  permits.moved(n)
}
