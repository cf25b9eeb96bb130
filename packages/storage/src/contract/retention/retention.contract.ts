import type { OpenStorage, RetainedStorage } from '@siklus/core'
import { beforeAll, describe } from 'vitest'
import { contractFacts } from '../records.ts'
import { closedMonth } from './closed-month.contract.ts'
import { monthExport } from './month-export.contract.ts'
import type { MonthScene } from './month-scene.ts'
import { oldRows } from './old-rows.contract.ts'
import { retiredMonth } from './retired-month.contract.ts'

/** An adapter under contract. `storage` gives an empty storage of its own that knows `contractRecords`, with room for the months of 2026. */
export interface RetentionFixture {
  readonly name: string
  storage(): Promise<RetainedStorage>
}

/** What an operator is promised: old rows go in batches, a closed month goes as a whole after it was exported, and nothing else is touched. */
export const retentionContract = (fixture: RetentionFixture): void => {
  describe(`${fixture.name}: retention`, () => {
    let kept: RetainedStorage
    let storage: OpenStorage
    beforeAll(async () => {
      kept = await fixture.storage()
      storage = await kept.open(contractFacts)
    })
    const scene = (month: string): MonthScene => ({ kept, storage, tenant: `kab-${month}`, month })
    oldRows(scene)
    closedMonth(scene)
    monthExport(scene)
    retiredMonth(scene)
  })
}
