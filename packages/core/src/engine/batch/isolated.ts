import * as Cause from 'effect/Cause'
import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import type { EngineError } from '../../case/errors.ts'
import { failed, type Member, type Stage } from './member.ts'

/** A stage that asks the host for many members at once; when that fails each is asked for alone, so that only the one at fault fails. */
export const isolated =
  <T, U, A>(stage: Stage<T, U, A>): Stage<T, U, A> =>
  (open) =>
    Effect.catchCause(stage(open), (cause) => {
      if (open.length < 2 || Cause.hasInterruptsOnly(cause)) return Effect.failCause(cause)
      return Effect.forEach(open, (one) => Effect.map(Effect.exit(stage([one])), memberOf))
    })

const memberOf = <U, A>(exit: Exit.Exit<readonly Member<U, A>[], EngineError>): Member<U, A> => {
  if (Exit.isFailure(exit)) return failed(exit)
  const [member] = exit.value
  return member ?? { answer: Effect.die(new TypeError('a stage answered fewer members than it was given')) }
}
