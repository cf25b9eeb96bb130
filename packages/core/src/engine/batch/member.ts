import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import type { EngineError } from '../../case/errors.ts'

/**
 * One call of a batch on its way: still open, or answered. An answer is a program, because some calls need a second look of their own
 * (an answer given before, a deadline that is due first) which must not keep their neighbours waiting.
 */
export type Member<T, A> = { readonly open: T } | { readonly answer: Answer<A> }

/** How a call ends. */
export type Answer<A> = Effect.Effect<A, EngineError>

/** What a stage makes of the members that are still open: one result each, in order. */
export type Stage<T, U, A> = (open: readonly T[]) => Effect.Effect<readonly Member<U, A>[], EngineError>

/** Takes the open members through a stage; the answered ones keep their answers. */
export const through =
  <T, U, A>(stage: Stage<T, U, A>) =>
  (members: readonly Member<T, A>[]): Effect.Effect<readonly Member<U, A>[], EngineError> => {
    const open = members.flatMap((member) => ('open' in member ? [member.open] : []))
    if (open.length === 0) return Effect.succeed(members.filter(isAnswered))
    return Effect.map(stage(open), (staged) => {
      const next = staged.values()
      return members.map((member) => ('open' in member ? taken(next.next()) : member))
    })
  }

/** A stage that looks at each member by itself. */
export const each =
  <T, U, A>(look: (open: T) => Member<U, A>): Stage<T, U, A> =>
  (open) =>
    Effect.sync(() => open.map(look))

/** The answers of a batch that went through its last stage. */
export const answersOf = <A>(members: readonly Member<never, A>[]): readonly Answer<A>[] =>
  members.filter(isAnswered).map(({ answer }) => answer)

/** An answer that is known: a typed error. */
export const refused = (error: EngineError) => ({ answer: Effect.fail(error) })

/** An answer that is known: it failed, as this exit did. */
export const failed = ({ cause }: Exit.Failure<unknown, EngineError>) => ({ answer: Exit.failCause(cause) })

const isAnswered = <T, A>(member: Member<T, A>): member is { readonly answer: Answer<A> } => 'answer' in member

const taken = <T>({ value, done }: IteratorResult<T, unknown>): T => {
  if (done) throw new TypeError('a stage answered fewer members than it was given')
  return value
}
