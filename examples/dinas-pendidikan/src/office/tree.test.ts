import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nodesOnCycles, parentsFirst } from './tree.ts'

const names = ['a', 'a-b', 'a0', 'b', 'ab', 'z', 'z-1', 'z1', 'q', 'q-q']

// Each node hangs below one that comes before it, so this is a tree whatever is drawn.
const tree = fc
  .tuple(fc.shuffledSubarray(names, { minLength: 1 }), fc.array(fc.nat(), { minLength: 10, maxLength: 10 }))
  .map(([ids, draws]) =>
    ids.map((id, index) => ({ id, parent: index === 0 ? null : (ids[(draws[index] ?? 0) % index] ?? null) })),
  )

const mixed = tree.chain((nodes) =>
  fc.tuple(fc.constant(nodes), fc.shuffledSubarray(nodes, { minLength: nodes.length })),
)

test('parents come first, nobody is lost, and the order of the rows does not matter', () => {
  fc.assert(
    fc.property(mixed, ([nodes, others]) => {
      const sorted = parentsFirst(others)
      expect(sorted).toEqual(parentsFirst(nodes))
      expect(sorted.toSorted((a, b) => names.indexOf(a.id) - names.indexOf(b.id))).toEqual(
        nodes.toSorted((a, b) => names.indexOf(a.id) - names.indexOf(b.id)),
      )
      const places = new Map(sorted.map(({ id }, place) => [id, place]))
      for (const { id, parent } of sorted)
        if (parent !== null) expect(places.get(parent)).toBeLessThan(places.get(id) ?? -1)
    }),
  )
})

test('a subtree stays together even where ids begin alike', () => {
  const nodes = ['a', 'a-b', 'a/c', 'a0'].map((id) => ({ id: id.replace('/', ''), parent: id === 'a' ? null : 'a' }))
  const deep = [...nodes, { id: 'a-b-c', parent: 'a' }, { id: 'z', parent: 'a-b' }]
  expect(parentsFirst(deep).map(({ id }) => id)).toEqual(['a', 'a-b', 'z', 'a-b-c', 'a0', 'ac'])
})

test('a tree has no cycle; closing a line makes exactly that line one', () => {
  fc.assert(
    fc.property(tree, fc.nat(), (nodes, draw) => {
      expect(nodesOnCycles(nodes)).toEqual([])
      const parents = new Map(nodes.map(({ id, parent }) => [id, parent]))
      const last = nodes[draw % nodes.length]?.id ?? null
      const line: string[] = []
      for (let id = last; id !== null; id = parents.get(id) ?? null) line.push(id)
      const closed = nodes.map((node) => (node.parent === null ? { ...node, parent: last } : node))
      expect(new Set(nodesOnCycles(closed).map(({ id }) => id))).toEqual(new Set(line))
    }),
  )
})
