import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parentsOf, pathOf, pathText, withPaths } from './unit-path.ts'

const row = (id: string, parent: string | null) => ({
  ...{ id, parent, name: id, kind: 'unit', zone: null, from: '2020-01-01', to: null },
})

/** A forest of units u0…un: the parent of each is one before it, or none. */
const forest = fc
  .array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 40 })
  .map((picks) => picks.map((pick, n) => row(`u${n}`, n === 0 || pick % 5 === 0 ? null : `u${pick % n}`)))

test('a path is the line of ids from the root', () => {
  const units = [row('root', null), row('a', 'root'), row('b', 'a')]
  expect(pathOf('b', parentsOf(units))).toEqual({ ids: ['root', 'a', 'b'] })
  expect(pathText(['root', 'a', 'b'])).toBe('root/a/b/')
})

test('what has no line says why', () => {
  expect(pathOf('x', parentsOf([row('a', null)]))).toEqual({ fault: 'unknown-parent' })
  expect(pathOf('a', parentsOf([row('a', 'gone')]))).toEqual({ fault: 'unknown-parent' })
  expect(pathOf('a', parentsOf([row('a', 'b'), row('b', 'a')]))).toEqual({ fault: 'circle' })
  expect(pathOf('a', parentsOf([row('a', 'a')]))).toEqual({ fault: 'circle' })
})

test('a unit lies below another exactly when its path begins with the other path', () => {
  fc.assert(
    fc.property(forest, (rows) => {
      const units = withPaths(rows)
      const parents = parentsOf(rows)
      const isBelow = (id: string, above: string): boolean => {
        const parent = parents.get(id) ?? null
        return id === above || (parent !== null && isBelow(parent, above))
      }
      for (const one of units)
        for (const other of units) expect(one.path.startsWith(other.path)).toBe(isBelow(one.id, other.id))
    }),
    { numRuns: 30 },
  )
})

test('parents come before their children, whatever the order of the rows', () => {
  fc.assert(
    fc.property(forest, (rows) => {
      const ids = withPaths(rows.toReversed()).map(({ id }) => id)
      expect(ids).toHaveLength(rows.length)
      for (const { id, parent } of rows) if (parent !== null) expect(ids.indexOf(parent)).toBeLessThan(ids.indexOf(id))
    }),
  )
})

test('a unit whose parent is not in force is a root; one in a circle has no place', () => {
  expect(withPaths([row('a', 'gone')]).map(({ path }) => path)).toEqual(['a/'])
  expect(withPaths([row('a', 'b'), row('b', 'a'), row('c', null)]).map(({ path }) => path)).toEqual(['c/'])
})
