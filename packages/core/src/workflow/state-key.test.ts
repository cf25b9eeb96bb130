import { expect, test } from 'vitest'
import { leafPaths, stateKey } from './state-key.ts'

test('a state value is one text, whatever the order of its regions', () => {
  expect(stateKey('draft')).toBe('draft')
  expect(stateKey({ live: { work: { draft: 'late' }, hold: 'off' } })).toBe('live.hold.off|live.work.draft.late')
  expect(stateKey({ live: { hold: 'off', work: { draft: 'late' } } })).toBe('live.hold.off|live.work.draft.late')
  expect(leafPaths({ a: {}, b: 'c' })).toEqual(['a', 'b.c'])
})
