import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Begins something that outlives its caller: a loop, a poller that others share. Without it everything that a worker ever does would be
 * traced below the span, and carry the request, of whoever happened to start it.
 */
export const detached: <A>(begin: () => A) => A = AsyncLocalStorage.snapshot()
