import type { Citation } from '../reason.ts'
import type { WorkingSpan, WorkingWeek } from './working-week.ts'

const perpres21 = (note: string): readonly Citation[] => [
  {
    law: 'perpres-21-2023',
    article: '3',
    paragraph: '1',
    status: 'verified',
    note: 'Five working days, Monday to Friday.',
  },
  { law: 'perpres-21-2023', article: '4', status: 'verified', note },
]

const fiveDays = (mondayToThursday: WorkingSpan, friday: WorkingSpan): WorkingWeek['hours'] => ({
  monday: [mondayToThursday],
  tuesday: [mondayToThursday],
  wednesday: [mondayToThursday],
  thursday: [mondayToThursday],
  friday: [friday],
})

/**
 * Office hours of Indonesian government agencies with five days, Perpres 21/2023. The regulation sets the sum (37 hours 30 minutes
 * without breaks), the beginning (07:30 local time) and the breaks (60 minutes, Friday 90); the closing times follow where every day has
 * 7 hours 30 minutes. When the breaks lie is left to the agency, so they are no gap here. An agency that sets its own hours, or six
 * days (art. 7), passes its own week.
 */
export const indonesianOfficeWeek: WorkingWeek = {
  hours: fiveDays(['07:30', '16:00'], ['07:30', '16:30']),
  cites: perpres21(
    '37 hours 30 minutes a week from 07:30, breaks apart; closing times worked out for days of equal length.',
  ),
}

/**
 * The same in Ramadan: 32 hours 30 minutes from 08:00, with breaks of 30 minutes, Friday 60. When Ramadan begins is announced each year,
 * so the host passes the days: `seasons: [{ from, to, week: indonesianRamadanWeek }]`.
 */
export const indonesianRamadanWeek: WorkingWeek = {
  hours: fiveDays(['08:00', '15:00'], ['08:00', '15:30']),
  cites: perpres21('Ramadan: 32 hours 30 minutes a week from 08:00, breaks apart; closing times worked out likewise.'),
}
