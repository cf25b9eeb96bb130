import { expect, test } from 'vitest'
import { translatorFor } from './translator.ts'

const id = translatorFor('id', 'Asia/Jakarta')
const en = translatorFor('en', 'Asia/Jakarta')
const papua = translatorFor('id', 'Asia/Jayapura')
const plain = (text: string) => text.replace(/\s/g, ' ')

test('a message is shown in its language with its values', () => {
  expect(id('error.incident', { incident: 'A1' })).toBe('Nomor kejadian: A1')
  expect([1, 2].map((n) => en('ui.faults', { n }))).toEqual([
    '1 answer needs to be corrected',
    '2 answers need to be corrected',
  ])
  expect(id('ui.page.shownOf', { shown: 25, total: 1310 })).toBe('25 dari 1.310 ditampilkan')
})

test('forgetting a value does not compile, and fails instead of showing half a sentence', () => {
  // @ts-expect-error: the message needs an incident
  expect(() => id('error.incident')).toThrow(/'id' catalog/)
  // @ts-expect-error: there is no such message
  expect(() => id('no.such.key')).toThrow(/'id' catalog/)
})

test('an instant is shown in the zone of the reader, with its name', () => {
  expect(plain(id.dateTime('2026-08-17T03:05:00Z'))).toBe('17 Agu 2026, 10.05 WIB')
  expect(plain(papua.dateTime('2026-08-17T03:05:00Z'))).toBe('17 Agu 2026, 12.05 WIT')
  expect(id.longDate('2026-08-17T18:00:00Z')).toBe('Selasa, 18 Agustus 2026')
  expect(id.time(new Date('2026-08-17T03:05:00Z'))).toBe('10.05')
})

test('a bare day is that day, whatever the zone', () => {
  expect(translatorFor('id', 'America/Lima').date('2026-08-17')).toBe('17 Agu 2026')
  expect(papua.date('2026-08-17')).toBe('17 Agu 2026')
})

test('numbers, shares and distances from today', () => {
  expect(id.number(1234.567)).toBe('1.234,57')
  expect(id.number(1234.567, 0)).toBe('1.235')
  expect(id.percent(0.8766)).toBe('87,7%')
  expect([-1, 0, 3].map(id.inDays)).toEqual(['kemarin', 'hari ini', 'dalam 3 hari'])
  expect(id.words({ id: 'satu', en: 'one' })).toBe('satu')
})

test('a decimal kept as text keeps every digit', () => {
  expect(id.decimal('87.40')).toBe('87,40')
  expect(en.decimal('-1234567.10')).toBe('-1,234,567.10')
  expect(id.decimal('0.123456789012345678')).toBe('0,123456789012345678')
  expect(id.decimal('baik')).toBe('baik')
})

test('one pair of language and zone has one translator; a zone that does not exist has none', () => {
  expect(translatorFor('id', 'Asia/Jakarta')).toBe(id)
  expect(() => translatorFor('id', 'Asia/Bandung')).toThrow(RangeError)
})
