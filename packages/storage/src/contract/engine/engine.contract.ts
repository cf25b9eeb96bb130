import { casesContract } from './cases.contract.ts'
import type { EngineFixture } from './fixture.ts'
import { guardsContract } from './guards.contract.ts'
import { timeContract } from './time.contract.ts'
import { versionsContract } from './versions.contract.ts'

/** The engine keeps its promises on this storage. Storages with transactions also run `withinContract`. */
export const engineContract = (fixture: EngineFixture) => {
  casesContract(fixture)
  guardsContract(fixture)
  timeContract(fixture)
  versionsContract(fixture)
}
