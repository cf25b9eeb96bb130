import { dailyContract } from './daily.contract.ts'
import { documentsContract } from './documents.contract.ts'
import type { PerformanceFixture } from './fixture.ts'
import { goalsContract } from './goals.contract.ts'
import { organisationContract } from './organisation.contract.ts'
import { resultsContract } from './results.contract.ts'

/** Everything an adapter of the performance records promises. */
export const performanceContract = (fixture: PerformanceFixture): void => {
  organisationContract(fixture)
  goalsContract(fixture)
  documentsContract(fixture)
  resultsContract(fixture)
  dailyContract(fixture)
}
