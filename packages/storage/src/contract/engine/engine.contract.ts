import { casesContract } from './cases.contract.ts'
import type { EngineFixture } from './fixture.ts'
import { timeContract } from './time.contract.ts'
import { versionsContract } from './versions.contract.ts'

/** The engine keeps its promises on this storage. Storages with transactions also run `withinContract`. */
export const engineContract = (fixture: EngineFixture) => {
  casesContract(fixture)
  timeContract(fixture)
  versionsContract(fixture)
}
