import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMemory } from './memory.ts'

test('who was here before is told what came after, and only that', () => {
  const memory = createMemory<string>('a', 10)
  memory.begin(1)
  memory.add(['x'])
  const place = memory.position()
  memory.add(['y', 'z'])
  expect(memory.since(place)).toEqual([{ number: 2, changes: ['y', 'z'] }])
  expect(memory.since(memory.position())).toEqual([])
  expect(memory.since(undefined)).toEqual([])
})

test('a place of another run, another hub, the future or no place at all is unknown', () => {
  const memory = createMemory<string>('a', 10)
  const idle = memory.position()
  memory.begin(1)
  memory.add(['x'])
  const earlier = memory.position()
  expect(memory.since(idle)).toBe('unknown')
  memory.begin(2)
  for (const place of [earlier, 'b.2.0', 'a.2.1', 'a.2.-1', 'a.2.0.5', 'a.2.', '', 'x']) {
    expect(memory.since(place), place).toBe('unknown')
  }
  expect(memory.since('a.2.0')).toEqual([])
  memory.begin(undefined)
  expect(memory.since('a.idle.0')).toBe('unknown')
})

test('what is told is exactly what came, or that it is not known any more', () => {
  const batches = fc.array(fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }), { maxLength: 12 })
  fc.assert(
    fc.property(batches, fc.nat(12), fc.integer({ min: 1, max: 12 }), (all, seen, limit) => {
      const memory = createMemory<number>('a', limit)
      memory.begin(1)
      const places = [memory.position()]
      for (const changes of all) {
        memory.add(changes)
        places.push(memory.position())
      }
      const from = Math.min(seen, all.length)
      const told = memory.since(places[from])
      const missed = all.slice(from)
      const fits = missed.flat().length <= limit
      return fits
        ? told !== 'unknown' && JSON.stringify(told.map(({ changes }) => changes)) === JSON.stringify(missed)
        : told === 'unknown'
    }),
  )
})
