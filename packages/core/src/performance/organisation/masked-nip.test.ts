import { expect, test } from 'vitest'
import { maskedNip } from './masked-nip.ts'

test('only the sequence number is left of a NIP: no birth date, no sex, no year', () => {
  expect(maskedNip('19870612 201001 1 007')).toBe('***************007')
  expect(maskedNip('198706122010011007')).toBe('***************007')
})

test('a shorter text is not shown as a whole', () => {
  expect(maskedNip('')).toBe('')
  expect(maskedNip('12345')).toBe('**345')
})
