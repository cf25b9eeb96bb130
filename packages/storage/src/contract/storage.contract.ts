import { anchorsContract } from './anchors.contract.ts'
import { caseBatchesContract } from './case-batches.contract.ts'
import { caseGuardsContract } from './case-guards.contract.ts'
import { caseListsContract } from './case-lists.contract.ts'
import { caseStoreContract } from './case-store.contract.ts'
import { dueTimersContract } from './due-timers.contract.ts'
import { extensionsContract } from './extensions.contract.ts'
import { factsContract } from './facts.contract.ts'
import type { StorageFixture } from './fixture.ts'
import { historyContract } from './history.contract.ts'
import { outboxContract } from './outbox.contract.ts'
import { ownTransactionContract } from './own-transaction.contract.ts'
import { recordsContract } from './records.contract.ts'
import { runsContract } from './runs.contract.ts'
import { storedVersionsContract } from './versions.contract.ts'

/** Everything the engine promises on any storage, split by promise. What needs a host's transaction stands in `hostTransactionContract`. */
export const storageContract = (fixture: StorageFixture): void => {
  caseStoreContract(fixture)
  caseGuardsContract(fixture)
  caseBatchesContract(fixture)
  historyContract(fixture)
  caseListsContract(fixture)
  storedVersionsContract(fixture)
  recordsContract(fixture)
  factsContract(fixture)
  dueTimersContract(fixture)
  extensionsContract(fixture)
  outboxContract(fixture)
  ownTransactionContract(fixture)
  runsContract(fixture)
  anchorsContract(fixture)
}
