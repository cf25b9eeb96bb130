import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from './canonical.ts'
import { chainHash, commitment, GENESIS, openEvent, sealEvent } from './chain.ts'
import type { ChainEntry } from './transition.ts'

const entry: ChainEntry = {
  format: 1,
  tenant: 'kab-andir',
  case: '0190a000-0000-7000-8000-000000000001',
  revision: 1,
  at: '2026-01-05T01:00:00.000Z',
  by: 'ani',
  onBehalfOf: null,
  role: 'owner',
  event: { type: 'submit' },
  facts: {},
  source: null,
  from: '',
  to: 'draft',
  after: { workflow: 'leave', version: 1, status: 'active', value: 'draft', context: {} },
  messages: [],
}

test('the canonical text does not depend on the order in which keys were written', () => {
  expect(canonical({ b: 1, a: [1, 'ü', null] })).toBe('{"a":[1,"ü",null],"b":1}')
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const again = JSON.parse(
        JSON.stringify(value, (_key, v) => (v && typeof v === 'object' && !Array.isArray(v) ? reversed(v) : v)),
      )
      expect(canonical(again)).toBe(canonical(JSON.parse(JSON.stringify(value))))
    }),
  )
})

const reversed = (object: object) => Object.fromEntries(Object.entries(object).reverse())

test('any change of an entry, or of the one before, changes the hash', () => {
  const hash = chainHash(GENESIS, entry)
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(chainHash(GENESIS, { ...entry, by: 'budi' })).not.toBe(hash)
  expect(chainHash(hash, entry)).not.toBe(hash)
})

test('a personal field leaves only a commitment in the chain, and comes back while it is kept', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 8 }), (note, salt) => {
      const { event, personal } = sealEvent({ type: 'return', note, round: 2 }, ['note', 'grounds'], () => salt)
      expect(event).toEqual({ type: 'return', note: { commitment: commitment(salt, note) }, round: 2 })
      expect(openEvent(event, personal)).toEqual({ event: { type: 'return', note, round: 2 }, erased: [] })
      expect(openEvent(event, [])).toEqual({ event: { type: 'return', round: 2 }, erased: ['note'] })
    }),
  )
})

test('the same value under another salt gives another commitment', () => {
  expect(commitment('a', 'x')).not.toBe(commitment('b', 'x'))
})
