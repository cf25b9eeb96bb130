import { expect, test } from 'vitest'
import { lately } from './lately.ts'

test('what was answered lately is not asked again, what was thrown is, and it never keeps more than some', () => {
  const asked: string[] = []
  const joined = lately((a, b) => {
    asked.push(`${a}${b}`)
    if (a === '') throw new RangeError('no text')
    return a + b
  })
  expect([joined('a', 'b'), joined('a', 'b'), joined('a', 'c')]).toEqual(['ab', 'ab', 'ac'])
  expect(() => joined('', 'b')).toThrow('no text')
  expect(() => joined('', 'b')).toThrow('no text')
  expect(asked).toEqual(['ab', 'ac', 'b', 'b'])
  for (let n = 0; n < 600; n += 1) joined('n', String(n))
  expect(joined('a', 'b')).toBe('ab')
  expect(asked.filter((text) => text === 'ab')).toHaveLength(2)
})
