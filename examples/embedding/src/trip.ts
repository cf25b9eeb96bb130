import { defineWorkflow } from '@siklus/core'
import { defineRecordTable } from '@siklus/storage/memory'
import * as v from 'valibot'
import { tripMachine, tripRules } from './trip-machine.ts'

/** A request for a business trip: the machine, and what the engine must know around it. */
export const trip = defineWorkflow({
  id: 'trip',
  version: 1,
  machine: tripMachine,
  input: v.object({ place: v.string(), days: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  events: {
    submit: null,
    return: v.object({ note: v.pipe(v.string(), v.minLength(1)) }),
    approve: null,
    withdraw: null,
  },
  rules: tripRules,
  facts: {
    daysOrdered: {
      from: 'travel_order',
      where: { unit: { case: 'unit' }, period: { case: 'period' } },
      take: { sum: 'days' },
    },
  },
  deadlines: {
    reviewDue: ({ enteredAt, calendar }) =>
      calendar.endOf(calendar.addDays(calendar.dateOf(enteredAt, 'Asia/Jakarta'), 5), 'Asia/Jakarta'),
  },
  startBy: ['admin'],
  startAs: ['owner'],
  separateDuties: [['owner', 'head']],
  personal: ['note'],
})

/** The row that an approval writes, and that the next trip's rule counts. */
export const travelOrder = defineRecordTable({
  name: 'travel_order',
  columns: { case_id: 'uuid', unit: 'text', period: 'text', days: 'int' },
  primaryKey: ['case_id'],
})
