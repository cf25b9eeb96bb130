import { defineMigration, type Migration } from '@siklus/core'
import { petition, petitionTwo } from './petition.ts'

/** Live petitions of version 1 to version 2: what was open is received, and its deadline goes on. */
export const petitionOneToTwo: Migration = defineMigration({
  from: petition,
  to: petitionTwo,
  states: { 'live.work.open': 'live.work.received' },
  timers: { 'live.work.open.fresh@staleDue': 'live.work.received.fresh@staleDue' },
})
