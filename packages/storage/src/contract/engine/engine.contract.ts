import { casesContract } from './cases.contract.ts'
import type { EngineFixture } from './fixture.ts'
import { timeContract } from './time.contract.ts'

/** The engine keeps its promises on this storage. */
export const engineContract = (fixture: EngineFixture) => {
  casesContract(fixture)
  timeContract(fixture)
}
