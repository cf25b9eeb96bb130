import type { FactCatalog, OpenStorage } from '@siklus/core'
import { afterAll, beforeAll } from 'vitest'
import { contractFacts } from './records.ts'

/** An adapter under contract. `open` gives an empty storage that knows `contractRecords`, with partitions for January to March 2026. */
export interface StorageFixture {
  readonly name: string
  open(catalog: FactCatalog): Promise<OpenStorage>
}

/** One test's place in a storage: a tenant of its own, so that tests share a storage and see nothing of each other. */
export interface Scene {
  readonly storage: OpenStorage
  readonly tenant: string
}

// across suites, because suites of one adapter may share a database
let tenants = 0

/** Opens the adapter once for the suite that calls it; each call of the answer is a fresh scene. */
export const scenesOf = (fixture: StorageFixture): (() => Scene) => {
  let storage: OpenStorage | undefined
  beforeAll(async () => {
    storage = await fixture.open(contractFacts)
  })
  afterAll(() => storage?.close())
  return () => {
    if (!storage) throw new Error(`${fixture.name} is not open`)
    tenants += 1
    return { storage, tenant: `tenant-${tenants}` }
  }
}
