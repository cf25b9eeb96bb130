import { caseGuardsContract } from './case-guards.contract.ts'
import { caseListsContract } from './case-lists.contract.ts'
import { caseStoreContract } from './case-store.contract.ts'
import { dueTimersContract } from './due-timers.contract.ts'
import { factsContract } from './facts.contract.ts'
import type { StorageFixture } from './fixture.ts'
import { historyContract } from './history.contract.ts'
import { outboxContract } from './outbox.contract.ts'
import { recordsContract } from './records.contract.ts'

/** Everything the engine promises on any storage, split by promise. What needs a host's transaction stands in `hostTransactionContract`. */
export const storageContract = (fixture: StorageFixture): void => {
  caseStoreContract(fixture)
  caseGuardsContract(fixture)
  historyContract(fixture)
  caseListsContract(fixture)
  recordsContract(fixture)
  factsContract(fixture)
  dueTimersContract(fixture)
  outboxContract(fixture)
}
