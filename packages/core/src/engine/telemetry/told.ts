import type { Core } from '../core.ts'
import type { Outcome } from '../engine.ts'
import { errorTag } from './error-tag.ts'

/** An operation that is told. */
export interface ToldOperation {
  readonly operation: 'start' | 'send' | 'settle'
  readonly tenant: string
}

/** Tells one operation of a tenant: its span, how long it took, and by which tag it was refused. */
export const told = <A>(
  { telemetry }: Pick<Core, 'telemetry'>,
  { operation, tenant }: ToldOperation,
  run: () => Promise<A>,
): Promise<A> =>
  telemetry.span(`siklus.${operation}`, { tenant }, async () => {
    const began = performance.now()
    try {
      return await run()
    } catch (error) {
      telemetry.count('siklus.refusals', { operation, error: errorTag(error) })
      throw error
    } finally {
      telemetry.measure('siklus.operation.duration', performance.now() - began, { operation })
    }
  })

/** The same for an operation whose refusal is a result. */
export const toldOutcome = <A>(
  core: Pick<Core, 'telemetry'>,
  about: ToldOperation,
  run: () => Promise<Outcome<A>>,
): Promise<Outcome<A>> =>
  told(core, about, async () => {
    const outcome = await run()
    if (!outcome.ok)
      core.telemetry.count('siklus.refusals', { operation: about.operation, error: errorTag(outcome.error) })
    return outcome
  })
