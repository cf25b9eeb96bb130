import * as Cause from 'effect/Cause'
import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import { type EngineError, OperationAborted } from '../../case/errors.ts'
import { noTelemetry, type SpanName, type TelemetryAttributes } from '../../ports/telemetry.ts'
import type { Core } from '../core.ts'

/** A span of background work: what is known when it begins, and what its answer adds. */
export interface SpanAbout<A> {
  readonly name: SpanName
  readonly attributes: TelemetryAttributes
  readonly ended?: (answer: A) => TelemetryAttributes
}

/**
 * Runs a program inside a span. It gets a fiber of its own, begun where the span is the active one, so that what it calls (a driver, a
 * host's own functions) is traced below it. An interruption waits until that fiber has ended.
 */
export const spanned = <A>(
  { telemetry }: Pick<Core, 'telemetry'>,
  about: SpanAbout<A>,
  program: Effect.Effect<A, EngineError>,
): Effect.Effect<A, EngineError> => {
  if (telemetry === noTelemetry) return program
  return Effect.flatMap(Effect.context<never>(), (services) =>
    Effect.callback<A, EngineError>((resume) => {
      const end = new AbortController()
      const run = () => Effect.runPromiseExitWith(services)(program, { signal: end.signal })
      const over = inSpan(telemetry, about, run).then(resume)
      return Effect.promise(() => {
        end.abort()
        return over
      })
    }),
  )
}

/** How the program ended, whatever becomes of the span. */
const inSpan = async <A>(
  telemetry: Core['telemetry'],
  { name, attributes, ended }: SpanAbout<A>,
  run: () => Promise<Exit.Exit<A, EngineError>>,
): Promise<Exit.Exit<A, EngineError>> => {
  let exit: Exit.Exit<A, EngineError> | undefined
  try {
    await telemetry.span(name, attributes, async (span) => {
      exit = await run()
      if (Exit.isFailure(exit)) throw toldOf(exit.cause)
      if (ended) span.add(ended(exit.value))
    })
  } catch (error) {
    return exit ?? Exit.die(error)
  }
  return exit ?? Exit.die(new TypeError('a telemetry did not run what it was given'))
}

/** What a span hears of a failure: being cut off is none of anybody's defects. */
const toldOf = (cause: Cause.Cause<EngineError>): unknown =>
  Cause.hasInterruptsOnly(cause) ? new OperationAborted(undefined) : Cause.squash(cause)
