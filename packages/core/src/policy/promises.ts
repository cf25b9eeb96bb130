/** Which way a fact is better: a higher number, a lower one, or an earlier code of its list (lists of labels stand best first). */
export type Better = 'higher' | 'lower' | 'earlier'

/** For a fact of a list's item: the way may depend on the item, as a target of cost is better when lower. */
export type BetterBy = Better | ((item: never) => Better)

/** Weights that must add up: in the list at `list`, the number at `weight` of every item adds up to `total`, or the facts are refused. */
export interface WeightsPromise {
  readonly list: string
  readonly weight: string
  readonly total: string
}

/**
 * What a rule promises for all facts, beyond what its types say. `checkPolicy` looks for facts that break a promise; nothing else reads
 * them.
 */
export interface Promises {
  /** Where the answer is an object: the name of the part that the promises are about. */
  readonly of?: string
  /** No answer lies outside, both ends included. */
  readonly bounds?: { readonly min: string; readonly max: string }
  /** Every label the rule may answer with, best first. Each is given for some facts, and no other. */
  readonly labels?: readonly string[]
  /** Whether a number is better when higher, unless told otherwise. */
  readonly answerBetter?: 'higher' | 'lower'
  /** Facts that never make the answer worse when they get better: `{ 'results.*.value': 'higher' }`. */
  readonly monotone?: { readonly [path: string]: BetterBy }
  /** Lists whose order does not matter. */
  readonly orderFree?: readonly string[]
  readonly weights?: WeightsPromise
  /** Ids of scales on which facts that fit may find no band: the law says nothing there, and the rule refuses. */
  readonly offScale?: readonly string[]
  /**
   * Parameters whose numbers add up to a total, in each innermost list or object and on every day: `{ weights: '100' }`. Whoever adopts the
   * pack promises it for the own numbers too.
   */
  readonly paramsAddUp?: { readonly [param: string]: string }
}
