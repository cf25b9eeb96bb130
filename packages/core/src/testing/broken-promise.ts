import type { Json, JsonObject } from '../case/json.ts'

/** What a promise broke on: the facts, and what is to be said besides them. */
export interface Proof {
  readonly facts: JsonObject
  /** The answer, where there is one. */
  readonly answer?: Json
  /** More lines for the reader: other facts and their answer, what was promised. */
  readonly more?: readonly string[]
}

/** A rule does not keep what it promises, or what every rule must. Thrown inside a property, so that its facts are made small. */
export class BrokenPromise extends Error {
  readonly _tag = 'BrokenPromise'
  readonly proof: Proof
  constructor(problem: string, proof: Proof) {
    super(problem)
    this.proof = proof
  }
}
