import type { Json, JsonObject } from '../case/json.ts'
import { InvalidFacts, OffScale, RuleNotInForce } from '../policy/errors.ts'
import { decide, evaluate } from '../policy/evaluate.ts'
import type { Finding } from '../policy/finding.ts'
import type { Pack } from '../policy/pack.ts'
import type { AnyRule } from '../policy/rule.ts'
import { BrokenPromise } from './broken-promise.ts'
import type { RoundCall, WatchedPack } from './watched-pack.ts'
import { withoutWorld } from './without-world.ts'

/** A rule under check, on a day. */
export interface Subject {
  readonly pack: Pack
  readonly rule: AnyRule
  readonly on: string
  readonly watched: WatchedPack
}

/** A refusal that a caller can act on. */
export type Refusal = InvalidFacts | OffScale | RuleNotInForce

/** What became of some facts. */
export type Outcome<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** A finding, and every rounding on the way to it. */
export interface Watched {
  readonly finding: Finding
  readonly calls: readonly RoundCall[]
}

/** Decides and explains, watched, without clock and chance. Throws `BrokenPromise` for anything but an answer or a typed refusal. */
export const askWatched = ({ rule, on, watched }: Subject, facts: JsonObject): Outcome<Watched> =>
  outcomeOf(facts, () => {
    const { result, calls } = watched.listen(() => evaluate(watched.pack, rule.id, facts, { on }))
    return { finding: result, calls }
  })

/** The part of the answer that the rule's promises are about. Throws as `askWatched`. */
export const ask = ({ pack, rule, on }: Subject, facts: JsonObject): Outcome<Json> =>
  outcomeOf(facts, () => promisedPart(rule, decide(pack, rule, facts as never, { on })))

/** The part of an answer that a rule's promises are about. */
export const promisedPart = ({ promises }: AnyRule, answer: Json): Json =>
  promises?.of === undefined ? answer : ((answer as JsonObject | null)?.[promises.of] ?? null)

const outcomeOf = <Answer>(facts: JsonObject, run: () => Answer): Outcome<Answer> => {
  try {
    return { kind: 'answered', answer: withoutWorld(run) }
  } catch (error) {
    if (error instanceof InvalidFacts || error instanceof OffScale || error instanceof RuleNotInForce)
      return { kind: 'refused', refusal: error }
    throw new BrokenPromise(problemOf(error), { facts })
  }
}

const problemOf = (error: unknown): string => {
  const { name, message } = error instanceof Error ? error : { name: 'something', message: String(error) }
  const [, world] = /must not use (.+): time and chance/.exec(message) ?? []
  if (world !== undefined) return `uses ${world}: time and chance come in as facts`
  if (/read only|not extensible|Cannot delete|Cannot redefine/.test(message))
    return `changes its facts or parameters: ${message}`
  return `throws ${name}: ${message}`
}
