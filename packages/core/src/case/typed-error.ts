/**
 * What every typed error of Siklus is, so that a host can tell one from a defect: `error instanceof TypedError`, then by `_tag`. It is
 * named by its tag, and it survives JSON: tag, code, message and data, where a plain `Error` loses its message. `cause` and the stack
 * stay behind, because a driver's error may tell more than an answer should.
 */
export abstract class TypedError extends Error {
  abstract readonly _tag: string

  override get name(): string {
    return this._tag
  }

  /** What `JSON.stringify` writes. */
  toJSON(): { readonly [field: string]: unknown } {
    return Object.fromEntries([...Object.entries(this), ['message', this.message]])
  }
}
