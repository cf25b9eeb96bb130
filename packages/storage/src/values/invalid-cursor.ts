import { TypedError } from '@siklus/core'

/** A cursor of the change feed that this storage never gave. Begin again without one. */
export class InvalidCursor extends TypedError {
  readonly _tag = 'InvalidCursor'
  readonly code = 'INVALID_CURSOR'
  readonly cursor: string
  constructor(cursor: string) {
    super(`'${cursor}' is not a cursor of this feed; begin again without one`)
    this.cursor = cursor
  }
}
