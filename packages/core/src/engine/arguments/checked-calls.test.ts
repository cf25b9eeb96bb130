import { describe, expect, test } from 'vitest'
import { InvalidEvent } from '../../case/errors.ts'
import { checkedCalls } from './checked-calls.ts'
import { CASES } from './operations.ts'

const by = { person: 'ani' }
const id = '019b8bab-0680-7000-8000-000000000001'

/** The faults of a call; `reached` when it was let through. */
const faultsOf = (operation: 'start' | 'send' | 'list' | 'load', ...args: readonly unknown[]) => {
  const refuse = (error: InvalidEvent) => error.faults.map(({ field, message }) => `${field} ${message}`)
  const calls = { start: () => 'reached', send: () => 'reached', list: () => 'reached', load: () => 'reached' }
  return (checkedCalls(calls, CASES, refuse)[operation] as (...all: readonly unknown[]) => unknown)(...args)
}

describe('what is right is let through', () => {
  test.each([
    [
      'a send',
      () => faultsOf('send', id, { type: 'note', text: 'Mohon maklum', parts: [1, null, { a: true }] }, { by }),
    ],
    [
      'all its options',
      () =>
        faultsOf(
          'send',
          id,
          { type: 'note' },
          {
            by: { ...by, onBehalfOf: { person: 'budi', basis: 'SK' } },
            idempotencyKey: 'k',
            ifRevision: 1,
            records: [{ op: 'insert', table: 't', row: { a: 1 } }],
            signal: AbortSignal.abort(),
          },
        ),
    ],
    [
      'a field that is undefined',
      () => faultsOf('send', id, { type: 'note', text: undefined }, { by, idempotencyKey: undefined }),
    ],
    ['an id that is none', () => faultsOf('load', 'no-id', { by })],
    ['an object of another realm', () => faultsOf('send', id, structuredClone({ type: 'note' }), { by })],
    [
      'conditions',
      () => faultsOf('list', { workflow: 'leave', tags: ['a'], party: { person: 'ani' } }, { by, limit: -1 }),
    ],
  ])('%s', (_, call) => {
    expect(call()).toBe('reached')
  })
})

const ring: { self?: unknown } = {}
ring.self = ring
const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)])

describe('what is wrong is named', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['nothing at all', faultsOf('load'), ['id is not a text', 'options is not an object']],
    ['somebody who is nobody', faultsOf('load', id, { by: {} }), ['by.person is not a text']],
    [
      'NUL in a name',
      faultsOf('load', id, { by: { person: 'a\0b' } }),
      ['by.person contains a NUL character or half a surrogate pair'],
    ],
    [
      'a name without end',
      faultsOf('load', id, { by: { person: 'x'.repeat(201) } }),
      ['by.person is longer than 200 bytes'],
    ],
    ['a signal that is none', faultsOf('load', id, { by, signal: {} }), ['signal is not an AbortSignal']],
    ['an event without a type', faultsOf('send', id, {}, { by }), ['event.type is not a text']],
    ['a date', faultsOf('send', id, { type: 'note', on: new Date(0) }, { by }), ['event.on is not a plain object']],
    [
      'a number without a value',
      faultsOf('send', id, { type: 'note', n: Number.NaN }, { by }),
      ['event.n is a number without a value'],
    ],
    [
      'a big number',
      faultsOf('send', id, { type: 'note', n: 1n }, { by }),
      ['event.n is a bigint, which JSON has not'],
    ],
    [
      'a hole in a list',
      faultsOf('send', id, { type: 'note', n: [1, undefined] }, { by }),
      ['event.n.1 is a undefined, which JSON has not'],
    ],
    [
      'a field that nobody may have',
      faultsOf('send', id, JSON.parse('{"type":"note","__proto__":{}}'), { by }),
      ["event has a field called '__proto__'"],
    ],
    [
      'a record of no kind',
      faultsOf('send', id, { type: 'note' }, { by, records: [{ op: 'upsert', table: 't' }] }),
      ['records.1.op is none of insert, update'],
    ],
    [
      'parties that are none',
      faultsOf('start', 'leave', {}, { by, parties: [{ role: 'owner' }] }),
      ['parties.1.person is not a text', 'parties.1.basis is not a text'],
    ],
    ['a condition of another kind', faultsOf('list', { tags: 'a' }, { by }), ['filter.tags is not a list']],
  ])('%s', (_, found, faults) => {
    expect(found).toEqual(faults)
  })

  test('what has no end, or defends itself, is refused as well', () => {
    for (const more of [ring, deep(200)])
      expect(String(faultsOf('send', id, { type: 'note', more }, { by }))).toMatch(/lies deeper than 100 levels$/)
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error('sprung')
        },
        ownKeys: () => {
          throw new Error('sprung')
        },
      },
    )
    expect(faultsOf('load', id, trap)).toEqual(['options cannot be read'])
  })

  test('the error is named after the operation', () => {
    const calls = checkedCalls({ load: () => 'reached' }, CASES, (error) => error)
    expect(Reflect.apply(calls.load, calls, [7])).toMatchObject({ _tag: 'InvalidEvent', event: 'load' })
    expect(Reflect.apply(calls.load, calls, [7])).toBeInstanceOf(InvalidEvent)
  })
})
