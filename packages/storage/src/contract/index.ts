export { anchorsContract } from './anchors.contract.ts'
export { caseGuardsContract } from './case-guards.contract.ts'
export { caseListsContract } from './case-lists.contract.ts'
export { caseStoreContract } from './case-store.contract.ts'
export { dueTimersContract } from './due-timers.contract.ts'
export { engineContract } from './engine/engine.contract.ts'
export type { EngineFixture } from './engine/fixture.ts'
export { leaveNote } from './engine/leave-note.ts'
export { factsContract } from './facts.contract.ts'
export type { StorageFixture } from './fixture.ts'
export { historyContract } from './history.contract.ts'
export { outboxContract } from './outbox.contract.ts'
export { type RetentionFixture, retentionContract } from './retention/retention.contract.ts'
export { recordsContract } from './records.contract.ts'
export { contractRecords } from './records.ts'
export { runsContract } from './runs.contract.ts'
export { storageContract } from './storage.contract.ts'
export { type ConcurrencyFixture, concurrencyContract } from './concurrency.contract.ts'
export { type HostTransactionFixture, hostTransactionContract } from './host-transaction.contract.ts'
export {
  type Host,
  type HostRow,
  type HostTransaction,
  hostTableSql,
  type Isolation,
  type NoTransaction,
  type OpenTransaction,
} from './host.ts'
export { storedVersionsContract } from './versions.contract.ts'
export { backgroundContract } from './background.contract.ts'
export type { BackgroundFixture, BackgroundUnderContract } from './background/fixture.ts'
export { type InboxFixture, inboxContract } from './inbox.contract.ts'
