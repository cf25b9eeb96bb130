import type { OpenStorage } from '@siklus/core'
import type { PerformanceRecords } from '@siklus/core/performance'
import { afterAll, beforeAll } from 'vitest'

/** An adapter of the performance records under contract. `open` gives an empty storage with partitions for January to March 2026. */
export interface PerformanceFixture {
  readonly name: string
  open(): Promise<{ readonly storage: OpenStorage; readonly records: PerformanceRecords }>
}

/** One test's place: a tenant of its own, beside another that must never be seen. */
export interface PerformanceScene {
  readonly storage: OpenStorage
  readonly records: PerformanceRecords
  readonly tenant: string
  readonly stranger: string
}

let tenants = 0

/** Opens the adapter once for the suite that calls it; each call of the answer is a fresh scene. */
export const performanceScenes = (fixture: PerformanceFixture): (() => PerformanceScene) => {
  let opened: Awaited<ReturnType<PerformanceFixture['open']>> | undefined
  beforeAll(async () => {
    opened = await fixture.open()
  })
  afterAll(() => opened?.storage.close())
  return () => {
    if (!opened) throw new Error(`${fixture.name} is not open`)
    tenants += 1
    return { ...opened, tenant: `office-${tenants}`, stranger: `stranger-${tenants}` }
  }
}
