import type { Message } from '../../case/message.ts'
import type { Change } from '../../ports/outbox.ts'

/** One message between cases, as the relay applies it. `n` is its place in its transition. */
export interface Hop<M extends Message = Message> {
  readonly change: Change
  readonly message: M
  readonly n: number
}
