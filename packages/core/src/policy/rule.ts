import type { Json } from '../case/json.ts'
import type { Dated } from './dated.ts'
import type { Decimal } from './decimal.ts'
import type { Distribution } from './distribution.ts'
import { PolicyMistake } from './errors.ts'
import type { FactFields, FactsOf } from './facts.ts'
import type { Answer } from './finding.ts'
import { frozen } from './frozen.ts'
import type { Cites } from './law.ts'
import type { Matrix } from './matrix.ts'
import type { Promises } from './promises.ts'
import type { Rounding } from './rounding.ts'
import type { Scale } from './scale.ts'
import type { Words } from './words.ts'

/** What a parameter may be: JSON, or one of the kernel's own kinds, which are plain data too. */
export type Param = Json | Rounding | Matrix | Scale | Distribution

/** The dated parameters of a rule, by name: every number that the law states. */
export type Params = Readonly<Record<string, Dated<Param>>>

/** The values of the parameters on the day of the case. */
export type ParamsOn<P extends Params> = {
  readonly [Name in keyof P]: P[Name] extends Dated<infer Value> ? Value : never
}

/** Any rule, whatever it reads and answers. */
export interface AnyRule {
  readonly id: string
  readonly title: Words
  readonly cites: Cites
  /** The formula in words, for the people who must sign it. */
  readonly words: Words
  readonly facts: FactFields
  readonly params: Params
  readonly consults: Consults
  readonly promises?: Promises
  decide(facts: object, params: object, use: object): Answer
}

/** The rules that a rule may consult, by the name it calls them. */
export type Consults = Readonly<Record<string, AnyRule>>

/** What a rule reads. */
export type FactsFor<R extends AnyRule> = FactsOf<R['facts']>

/** What a rule answers. */
export type AnswerOf<R extends AnyRule> = ReturnType<R['decide']>

/** How a rule asks the rules it consults: `consult.unitHead({ … })` answers, and leaves that rule's finding under its own. */
export type Consult<C extends Consults> = {
  readonly [Name in keyof C]: (facts: FactsFor<C[Name]>, at?: FactPlace) => AnswerOf<C[Name]>
}

/**
 * Where the facts of a consulted rule stand among the asker's own, so that a refusal names the place people know: all below one place
 * (`'results.3'`), or some under other names (`{ indicators: 'agreement' }`).
 */
export type FactPlace = string | { readonly [name: string]: string }

/** What a rule may use while it decides, besides its facts and parameters. */
export interface Use<C extends Consults> {
  readonly consult: Consult<C>
  /** Rounds by one of the rule's own parameters, and notes it in the finding. */
  round(value: Decimal, by: Rounding): Decimal
  /** Refuses facts that fit one by one and not together, with `InvalidFacts`: `refuse('results', 'weights that add up to 100', '97')`. */
  refuse(field: string, allowed: string, got: string): never
}

/** A named decision of law: data about the sentence it follows, and the decision itself, which is pure. */
export interface Rule<F extends FactFields, P extends Params, C extends Consults, V extends Answer> extends AnyRule {
  readonly facts: F
  readonly params: P
  readonly consults: C
  decide(facts: FactsOf<F>, params: ParamsOn<P>, use: Use<C>): V
}

/** What `defineRule` takes: a rule without parameters or consulted rules leaves them out. */
export type RuleSpec<F extends FactFields, P extends Params, C extends Consults, V extends Answer> = Omit<
  Rule<F, P, C, V>,
  'params' | 'consults'
> & { readonly params?: P; readonly consults?: C }

/**
 * Defines a rule. Throws `PolicyMistake` where the types were bypassed: no citation, an empty id, or words in one language only.
 *
 * ```ts
 * const window = defineRule({
 *   id: 'objection-window', title, words, cites: [pp30.article('59')],
 *   facts: { receivedOn: isoDay, filedOn: isoDay },
 *   params: { days: dated({ '2022-02-03': 14 }) },
 *   decide: ({ receivedOn, filedOn }, { days }) => daysBetween(receivedOn, filedOn) <= days,
 * })
 * ```
 */
export function defineRule<
  const F extends FactFields,
  V extends Answer,
  P extends Params = Record<never, never>,
  C extends Consults = Record<never, never>,
>(spec: RuleSpec<F, P, C, V>): Rule<F, P, C, V>
export function defineRule(spec: Omit<AnyRule, 'params' | 'consults'> & Partial<AnyRule>): AnyRule {
  const rule = { params: {}, consults: {}, ...spec }
  if (rule.id === '') throw new PolicyMistake('rule', 'has no id')
  if (rule.cites.length === 0)
    throw new PolicyMistake(`rule '${rule.id}'`, 'cites nothing; name the article it applies')
  for (const [part, { id, en }] of [
    ['title', rule.title],
    ['words', rule.words],
  ] as const) {
    if (id === '' || en === '')
      throw new PolicyMistake(`rule '${rule.id}'`, `has no ${part} in Indonesian or in English`)
  }
  return Object.freeze({ ...rule, title: frozen(rule.title), words: frozen(rule.words), cites: frozen(rule.cites) })
}
