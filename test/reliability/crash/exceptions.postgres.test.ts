import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type FaultyStage, type Rented, rentPostgresStage } from '../places.ts'
import { tryExceptions } from './exceptions.ts'
import { referenceOutline } from './reference.ts'
import { STORY } from './story.ts'

let rented: Rented<FaultyStage>

beforeAll(async () => {
  rented = await rentPostgresStage(inject('postgres'))
})
afterAll(() => rented.giveBack())

test('a connection that breaks before or behind any statement loses nothing and doubles nothing', {
  timeout: 120_000,
}, async () => {
  const reference = await referenceOutline()
  const { points, faults, violations } = await tryExceptions({ ...rented.place, reference, look: 'faults at writes' })
  expect(violations).toEqual([])
  expect(faults).toBeGreaterThan(500)
  expect(points.filter(({ kind }) => kind === 'unnamed')).toEqual([])
  const operations = new Set(points.map(({ operation }) => operation))
  for (const { operation } of STORY) expect(operations).toContain(operation)
})
