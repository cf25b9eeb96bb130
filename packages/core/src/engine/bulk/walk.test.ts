import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isStuck, strode, type Walk, wrapped } from './walk.ts'

/** Walks through a run of which some targets cannot be settled; the answer says how it ended, and in how many looks. */
const walked = (
  { total, stuck }: { readonly total: number; readonly stuck: ReadonlySet<number> },
  { batch, start, jump }: { readonly batch: number; readonly start: number; readonly jump: () => number | undefined },
) => {
  const waiting = new Set(Array.from({ length: total }, (_, n) => n + 1))
  let walk: Walk = { after: start, barren: 0 }
  for (let looks = 1; looks <= 10 * total + 10; looks += 1) {
    const rows = [...waiting].filter((n) => n > walk.after).slice(0, batch)
    const settled = rows.filter((n) => !stuck.has(n))
    for (const n of settled) waiting.delete(n)
    if (rows.length === 0 && walk.after === 0) return { ended: 'done', waiting }
    walk = rows.length === 0 ? wrapped(walk) : strode(walk, { settled: settled.length, last: rows.at(-1) ?? 0 }, jump())
    if (isStuck(walk)) return { ended: 'stuck', waiting }
  }
  return { ended: 'never', waiting }
}

const runs = fc.integer({ min: 1, max: 40 }).chain((total) =>
  fc.record({
    total: fc.constant(total),
    stuck: fc.uniqueArray(fc.integer({ min: 1, max: total })).map((some) => new Set(some)),
    start: fc.integer({ min: 0, max: total }),
    jumps: fc.array(fc.integer({ min: 0, max: total }), { minLength: 1 }),
  }),
)

test('whoever walks, alone or jumping, settles whatever can be settled and comes to an end', () => {
  fc.assert(
    fc.property(runs, fc.integer({ min: 1, max: 7 }), fc.boolean(), ({ total, stuck, start, jumps }, batch, alone) => {
      let n = 0
      const jump = () => {
        n += 1
        return alone ? undefined : jumps[n % jumps.length]
      }
      const { ended, waiting } = walked({ total, stuck }, { batch, start: alone ? 0 : start, jump })
      expect(ended).toBe(stuck.size === 0 ? 'done' : 'stuck')
      expect([...waiting].toSorted()).toEqual([...stuck].toSorted())
    }),
  )
})
