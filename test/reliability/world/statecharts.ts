import { createRequire } from 'node:module'

/** The statechart library as core itself finds it, so that there is one copy of it in a process, as in a host's. */
const fromCore = createRequire(createRequire(import.meta.url).resolve('@siklus/core'))

export const { assign, setup } = fromCore('xstate')
