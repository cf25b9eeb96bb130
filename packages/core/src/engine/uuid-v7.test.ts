import fc from 'fast-check'
import { v7, validate, version } from 'uuid'
import { expect, test } from 'vitest'
import { uuidV7 } from './uuid-v7.ts'

const parts = fc.record({
  at: fc.integer({ min: 0, max: 2 ** 48 - 1 }),
  order: fc.oneof(fc.nat({ max: 2 ** 32 - 1 }), fc.constantFrom(0, 63, 64, 2 ** 20 - 1, 2 ** 20, 2 ** 31, 2 ** 32 - 1)),
  chance: fc.uint8Array({ minLength: 6, maxLength: 6 }),
})

test('it is the id that the library makes of the same parts', () => {
  fc.assert(
    fc.property(parts, ({ at, order, chance }) => {
      const id = uuidV7({ at, order, chance })
      expect(id).toBe(v7({ msecs: at, seq: order, random: Uint8Array.of(...Array(10).fill(0), ...chance) }))
      expect([validate(id), version(id)]).toEqual([true, 7])
    }),
  )
})
