import { type Call, OperationAborted } from '@siklus/core'

/** Does the work unless the caller's signal has aborted; then it fails with `OperationAborted` and nothing was done. */
export const unlessAborted = async <A>(call: Call | undefined, work: () => A | Promise<A>): Promise<A> => {
  if (call?.signal?.aborted) throw new OperationAborted(call.signal.reason)
  return work()
}
