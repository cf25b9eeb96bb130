import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonCopy, jsonText } from './json-text.ts'

test.each(['\u0000', 'a\u0000', '\\\u0000', '\ud83d', '\ude00', 'x\ud83dy'])('%j cannot be stored', (text) => {
  expect(() => jsonText({ deep: [text] })).toThrow(expect.objectContaining({ _tag: 'UnstorableText' }))
  expect(() => jsonText({ [text]: 1 })).toThrow(expect.objectContaining({ _tag: 'UnstorableText' }))
})

test.each(['😀', '\\u0000', '\\\\u0000', '\\ud83d', 'u0000', '\u001f'])('%j can', (text) => {
  expect(JSON.parse(jsonText({ deep: [text] }))).toEqual({ deep: [text] })
})

test('exactly the texts with U+0000 or half a pair are refused', () => {
  const piece = fc.constantFrom('\\', 'u0000', 'ud83d', '\u0000', '\ud83d', '\ude00', 'a')
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('')
      const storable = !text.includes('\u0000') && text.isWellFormed()
      let kept: unknown
      try {
        kept = jsonCopy(text)
      } catch {}
      expect(kept).toBe(storable ? text : undefined)
    }),
  )
})
