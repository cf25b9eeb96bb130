// cases
export type { Case, CaseStatus, StoredState } from './case/case.ts'
export { partyOf } from './case/case.ts'
export type { CaseId, CaseRef } from './case/case-ref.ts'
export { isCaseId, openedAtMs, openingMonth } from './case/case-ref.ts'
export type { Json, JsonObject } from './case/json.ts'
export type { Party } from './case/party.ts'
export { isLive, orderParties } from './case/party.ts'
export type { Principal } from './case/principal.ts'
export { SYSTEM } from './case/principal.ts'
export type { DueTimer, Timer } from './case/timer.ts'
export type { RecordWrite } from './case/record-write.ts'
// messages
export type { Message, MessageSource, NotifyMessage, StartMessage, TellMessage } from './case/message.ts'
// the record
export { canonical } from './case/canonical.ts'
export type { ChainEntry, Transition } from './case/transition.ts'
export type { PersonalField } from './case/chain.ts'
export { chainHash, commitment, GENESIS, openEvent, sealEvent } from './case/chain.ts'
// reasons and errors
export type { Citation, Reason } from './case/reason.ts'
export { reason } from './case/reason.ts'
export type { EngineError } from './case/errors.ts'
export {
  CaseBusy,
  CaseNotFound,
  EngineClosed,
  IdempotencyMismatch,
  InvalidEvent,
  NotInTransaction,
  NotPermitted,
  OperationAborted,
  RecordConflict,
  RevisionConflict,
  StorageUnavailable,
  TransitionRefused,
  UnknownWorkflow,
} from './case/errors.ts'
export { TypedError } from './case/typed-error.ts'
// workflows
export type { Possibility } from './workflow/can.ts'
export type { Chart, ChartEdge, ChartNode, Standing } from './workflow/describe.ts'
export { defineWorkflow } from './workflow/define.ts'
export type { DefinitionFinding } from './workflow/finding.ts'
export { WorkflowInvalid } from './workflow/finding.ts'
export type { EdgeMeta, MessageParams, StateMeta } from './workflow/kit.ts'
export { CANCEL, guardsOf, HELD, HOLD, message, namedDelays, RESUME, send, waitsFor } from './workflow/kit.ts'
export type { Rule, RuleInput, Rules, Stamp, StampedEvent } from './workflow/rule.ts'
export { all } from './workflow/rule.ts'
export { leafPaths, stateKey } from './workflow/state-key.ts'
export type { Deadline, DeadlineInput, EventPayload, Workflow, WorkflowDefinition } from './workflow/workflow.ts'
// ports
export type { Access, RoleAsk, Scope, ScopeAction, ScopeTerm } from './ports/access.ts'
export type { Calendar } from './case/calendar.ts'
export type { Call } from './ports/call.ts'
export type { CaseLists, CaseQuery, Page } from './ports/case-lists.ts'
export type { CaseAsk, CaseRecord, CaseStore, CaseWrite, Opening, WriteOutcome } from './ports/case-store.ts'
export type { Clock } from './ports/clock.ts'
export { systemClock } from './ports/clock.ts'
export type { DueTimers } from './ports/due-timers.ts'
export type { FactQuery, FactTake, FactTerm } from './case/fact-query.ts'
export type { Ids } from './ports/ids.ts'
export type { Change, Outbox } from './ports/outbox.ts'
export type { Connection, FactCatalog, OpenStorage, Storage } from './ports/storage.ts'
// the engine
export type { EngineOptions } from './engine/options.ts'
export { createEngine } from './engine/create-engine.ts'
export { gregorianCalendar } from './engine/calendar.ts'
export { createIds } from './engine/ids.ts'
export type { PartyAccessOptions } from './engine/party-access.ts'
export { noAccess, partyAccess, partyRoles } from './engine/party-access.ts'
export type {
  By,
  CaseFilter,
  CaseOperations,
  Engine,
  EventInput,
  Outcome,
  SendOptions,
  StartOptions,
  TenantEngine,
  VerifyFinding,
} from './engine/engine.ts'
