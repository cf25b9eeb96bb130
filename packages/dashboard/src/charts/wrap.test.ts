import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textWidth, wrap } from './wrap.ts'

test('lines break between words', () => {
  expect(wrap('Diajukan, menunggu pejabat penilai', 18)).toEqual(['Diajukan, menunggu', 'pejabat penilai'])
  expect(wrap('Pertanggungjawaban', 5)).toEqual(['Pertanggungjawaban'])
  expect(textWidth(['abc', 'abcde'], 7.4)).toBe(37)
})

test('no word is lost, and a line is longer than the limit only when it is one word', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 20 }), (given, limit) => {
      const lines = wrap(given.join(' '), limit)
      return lines.join(' ') === given.join(' ') && lines.every((line) => line.length <= limit || !line.includes(' '))
    }),
  )
})
