import { isIsoDay } from '@siklus/core/policy'
import type { Person } from './office.ts'

const shape = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?<appointed>\d{4})(?<entry>\d{2})(?<sex>\d)(?<serial>\d{3})$/

const advice = {
  shape: 'write 18 digits without spaces',
  born: 'the demo accepts only births from 2090 to 2099, so that no real number can stand here; start it with a day of those years',
  appointed: 'write a year of appointment from 1985 to 2026 in digits 9 to 12, so that it lies before the birth',
  month: 'write the month of appointment, 01 to 12, in digits 13 and 14 of a PNS',
  agreement: 'write the number of the work agreement, 21 to 29, in digits 13 and 14 of a PPPK',
  sex: 'write 1 (man) or 2 (woman) as digit 15',
  serial: 'write a serial number from 001 to 999 at the end',
}

const between = (digits: string | undefined, least: number, most: number) =>
  Number(digits) >= least && Number(digits) <= most

/**
 * What is wrong with a NIP of the demo, or undefined when nothing is. The digits follow the real scheme (birth, year and month of first
 * appointment or number of agreement, sex, serial), but the birth lies in the 2090s: after the appointment, so no real number passes here.
 */
export const demoNipFault = (nip: string, kind: Person['kind']): string | undefined => {
  const digits = shape.exec(nip)?.groups
  if (digits === undefined) return advice.shape
  const { year, month, day, appointed, entry, sex, serial } = digits
  if (!between(year, 2090, 2099) || !isIsoDay(`${year}-${month}-${day}`)) return advice.born
  if (!between(appointed, 1985, 2026)) return advice.appointed
  if (kind === 'PNS' && !between(entry, 1, 12)) return advice.month
  if (kind === 'PPPK' && !between(entry, 21, 29)) return advice.agreement
  if (!between(sex, 1, 2)) return advice.sex
  return between(serial, 1, 999) ? undefined : advice.serial
}
