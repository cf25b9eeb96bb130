import { beforeAll, describe, expect, test } from 'vitest'
import { type AccessRow, keyOf, readAccessTable, roles } from './access-table.ts'
import { operationRuns } from './operation-runs.ts'
import { routeRuns } from './route-runs.ts'
import { type Scene, scenes } from './scenes.ts'
import { sceneOf, tryRow } from './try.ts'
import { openWorld, type World } from './world.ts'

const table = readAccessTable()
const routes = table.filter(({ kind }) => kind === 'route')
const operations = table.filter(({ kind }) => kind === 'operation')

let world: World
beforeAll(async () => {
  world = await openWorld()
}, 60_000)

/** The methods of an object that are called in the name of a person or by the host. */
const methodsOf = (area: string, object: object): readonly string[] =>
  Object.entries(object).flatMap(([name, value]) => (typeof value === 'function' ? [`${area}.${name}`] : []))

describe('the table is complete', () => {
  test('every route of the dashboard is in it, and nothing that is no route', () => {
    // Middleware is registered for all methods; what is left answers requests.
    const registered = world.site.app.routes.filter(({ method }) => method !== 'ALL')
    const names = new Set(registered.map(({ method, path }) => `${method} ${path}`))
    expect([...names].sort()).toEqual([...new Set(routes.map(({ name }) => name))].sort())
  })

  test('every operation of engine and services is in it, and nothing that is none', () => {
    const { engine, tenant, services } = world.office
    const areas = Object.entries(services).filter(([, value]) => typeof value === 'object')
    const all = [...methodsOf('engine', engine.in(tenant)), ...areas.flatMap(([area, value]) => methodsOf(area, value))]
    const listed = table.filter(({ kind }) => kind !== 'route').map(({ name }) => name)
    expect([...new Set(all)].sort()).toEqual([...new Set(listed)].sort())
  })

  test('everything in it is tried, and nothing is tried that is not in it', () => {
    const keys = (rows: readonly AccessRow[]) => [
      ...new Set(rows.map(({ name, act }) => [name, act].filter(Boolean).join(' '))),
    ]
    expect(keys(routes).sort()).toEqual(Object.keys(routeRuns).sort())
    expect(keys(operations).sort()).toEqual(Object.keys(operationRuns).sort())
  })

  test('whatever is about a case is tried on a case of another unit and of another tenant', () => {
    const about = (rows: readonly AccessRow[]) => rows.filter(({ target }) => target !== '-')
    const names = new Set(about([...routes, ...operations]).map((row) => keyOf({ ...row, target: '-' })))
    for (const target of ['other-unit', 'other-tenant'] as const)
      expect(
        about(table)
          .filter((row) => row.target === target)
          .map((row) => keyOf({ ...row, target: '-' }))
          .sort(),
      ).toEqual([...names].sort())
  })
})

const differences = async (row: AccessRow): Promise<readonly string[]> => {
  const found = await tryRow(world, row, (role) => row.cells[role] !== '-')
  return roles
    .filter((role) => found[role] !== row.cells[role])
    .map((role) => `${keyOf(row)}: ${role} is ${found[role]}, the table says ${row.cells[role]}`)
}

// In the order of the year: every scene goes on from the one before.
describe.each(Object.keys(scenes) as Scene[])('at the moment "%s"', (scene) => {
  beforeAll(async () => {
    await scenes[scene](world.office)
    world.movedOn()
  }, 60_000)

  test('every row holds', { timeout: 240_000 }, async () => {
    const found: string[] = []
    for (const row of [...routes, ...operations]) if (sceneOf(row) === scene) found.push(...(await differences(row)))
    expect(found).toEqual([])
  })
})
