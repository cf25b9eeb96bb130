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
export type { Extension } from './case/extension.ts'
export { baseOf, extendedTimer, reaches } from './case/extension.ts'
export type { RecordWrite } from './case/record-write.ts'
// messages
export type { Message, MessageSource, NotifyMessage, StartMessage, TellMessage } from './case/message.ts'
// the record
export { canonical } from './case/canonical.ts'
export type { ChainEntry, Transition } from './case/transition.ts'
export type { PersonalField } from './case/chain.ts'
export { chainHash, commitment, GENESIS, openEvent, sealEvent } from './case/chain.ts'
// anchors and verification
export type { Anchor, AnchorLeaf } from './case/anchor/anchor.ts'
export { anchorHash, lastRevision, leafText } from './case/anchor/anchor.ts'
export type { CheckedAgainst, FileCheck } from './case/anchor/file-check.ts'
export { checkedFile, fileCheck } from './case/anchor/file-check.ts'
export type { CarriedEntries } from './case/anchor/file-line.ts'
export { linesOf } from './case/anchor/lines-of.ts'
export type { AnchorProof, ProofClaim } from './case/anchor/proof.ts'
export { verifyProof } from './case/anchor/proof.ts'
export type { Series } from './case/anchor/series.ts'
export { anchorSeries } from './case/anchor/series.ts'
export type { SigningKey, TrustedKeys } from './case/anchor/signature.ts'
export { trustedKeys, UnfitKey } from './case/anchor/signature.ts'
export type { InclusionProof } from './case/merkle.ts'
export { merkleRoot, verifyInclusion } from './case/merkle.ts'
export type { VerifyFinding } from './case/verify-finding.ts'
export { verifyText } from './case/verify-finding.ts'
export type { VerifyCode } from './case/verify-words.ts'
export type {
  AnchorExportOptions,
  AnchorListOptions,
  AnchorOperations,
  SealedAnchor,
  SealOptions,
} from './engine/anchors/anchors.ts'
export { ANCHOR_READER } from './engine/anchors/seal.ts'
export type { VerifyAllOptions, VerifyProgress, VerifyReport } from './engine/verify/verify-all.ts'
// reasons and errors
export type { Citation, Reason } from './case/reason.ts'
export { reason } from './case/reason.ts'
export type { EngineError } from './case/errors.ts'
export {
  CaseBusy,
  CaseNotFound,
  CursorExpired,
  EngineClosed,
  IdempotencyMismatch,
  InvalidEvent,
  NotAnchored,
  NotInTransaction,
  NotPermitted,
  OperationAborted,
  RecordConflict,
  RevisionConflict,
  RunNotFound,
  StorageUnavailable,
  TransitionRefused,
  UnknownAnchor,
  UnknownWorkflow,
} from './case/errors.ts'
export { TypedError } from './case/typed-error.ts'
// calendars
export type { Calendar } from './case/calendar/calendar.ts'
export { CalendarYearUnknown } from './case/calendar/calendar-year-unknown.ts'
export type { Closure } from './case/calendar/closures.ts'
export type { Weekday } from './case/calendar/day.ts'
export { gregorianCalendar } from './case/calendar/gregorian-calendar.ts'
export type { HolidayDays, HolidayName, HolidayYear, LocalHoliday } from './case/calendar/holiday-year.ts'
export { indonesianHolidays } from './case/calendar/indonesian-holidays.ts'
export { indonesianOfficeWeek, indonesianRamadanWeek } from './case/calendar/indonesian-weeks.ts'
export { escalationAt, reminderAt } from './case/calendar/reminders.ts'
export type { WorkingCalendar } from './case/calendar/working-calendar.ts'
export { withHolidays, workingCalendar } from './case/calendar/working-calendar.ts'
export type { WorkingCalendarDefinition, WorkingSeason } from './case/calendar/working-calendar-definition.ts'
export type { WorkingSpan, WorkingWeek } from './case/calendar/working-week.ts'
export { WIB, WIT, WITA, zonesByPrefix } from './case/calendar/zone.ts'
export { momentOf } from './case/calendar/zoned-time.ts'
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
// versions
export type { StoredSituation } from './case/stored-situation.ts'
export type {
  Migration,
  MigrationDefinition,
  OldCase,
  OldState,
  RegionMap,
  StateMap,
  StateTarget,
  TimerMap,
} from './workflow/migration.ts'
export { defineMigration } from './workflow/define-migration.ts'
export { MigrationInvalid } from './workflow/migration-invalid.ts'
export type { MigrationCode, MigrationReason } from './workflow/migration-reason.ts'
export type { LiveCase, MigratedCase, MigrationOutcome } from './workflow/migrate.ts'
export { migrateCase } from './workflow/migrate.ts'
export { MIGRATE } from './workflow/own-events.ts'
export type { MigrationMoment, TimerMove } from './workflow/migrate-timers.ts'
export type { MisfitCode } from './workflow/state-fit.ts'
export type { StoredFinding } from './workflow/verify-stored.ts'
export { verifyStored } from './workflow/verify-stored.ts'
export { fingerprintOf, verifyFingerprints } from './workflow/fingerprint.ts'
export type { FunctionDiff, ListDiff, StateAt, WorkflowDiff } from './workflow/diff.ts'
export { diffWorkflows } from './workflow/diff.ts'
export type { EdgeChange, EdgeDiff } from './workflow/diff-edges.ts'
export type { PropertyChange } from './workflow/property-change.ts'
export type { EdgeShape, StateShape } from './workflow/structure.ts'
export type { CaseHistory, ReplayDifference, ReplayOptions } from './workflow/replay-histories.ts'
export { replayHistories } from './workflow/replay-histories.ts'
export type {
  DeadlineCount,
  FreezeOptions,
  GateOptions,
  GateReport,
  LiveCount,
  LiveDiff,
  MigrationRehearsal,
  RefusalCount,
  RescueRow,
  StateMove,
  VersionOperations,
  VersionPage,
  VersionRunOptions,
} from './engine/versions/versions.ts'
// ports
export type { Access, RoleAsk, Scope, ScopeAction, ScopeTerm } from './ports/access.ts'
export type { Call } from './ports/call.ts'
export type { CaseLists, CaseQuery, Page } from './ports/case-lists.ts'
export type {
  CaseAsk,
  CaseBatches,
  CaseRecord,
  CaseStore,
  CaseWrite,
  MemberOutcome,
  Opening,
  WriteOutcome,
} from './ports/case-store.ts'
export type { Clock } from './ports/clock.ts'
export { systemClock } from './ports/clock.ts'
export type { DueTimers } from './ports/due-timers.ts'
export type {
  Counter,
  Gauge,
  LogLine,
  LogMessage,
  Measure,
  OpenSpan,
  SpanName,
  Telemetry,
  TelemetryAttributes,
} from './ports/telemetry.ts'
export { noTelemetry } from './ports/telemetry.ts'
export type { AffectedTimer, ExtensionReach, Extensions } from './ports/extensions.ts'
export type { FactQuery, FactTake, FactTerm } from './case/fact-query.ts'
export type { Ids } from './ports/ids.ts'
export type { Change, Outbox, OutboxLag, OutboxMove, OutboxPurge, OutboxPurged } from './ports/outbox.ts'
export type {
  NewRun,
  Run,
  RunKind,
  RunPage,
  RunRow,
  RunSettlement,
  RunStatus,
  RunTargets,
  RunTurn,
  Runs,
} from './ports/runs.ts'
export type {
  AnchorPage,
  AnchorSeal,
  Anchors,
  Dossier,
  KeptAnchor,
  KeptLink,
  NumberedLeaf,
  OpenedAnchor,
  WhichAnchor,
} from './ports/anchors.ts'
export type { Connection, FactCatalog, OpenStorage, RetainedStorage, Storage } from './ports/storage.ts'
export type {
  KeptMonth,
  MonthOfTenant,
  MonthPage,
  MonthPageAsk,
  MonthRetirement,
  MonthSpan,
  MonthTable,
  Obstacle,
  ObstacleKind,
  Retention,
  RowsGone,
} from './ports/retention.ts'
export type { RetiredMonth, RetiredMonths } from './ports/retired-months.ts'
// retention: for operators
export type { PartitionsAheadOptions, PurgedOld, PurgeOldOptions } from './engine/retention/background.ts'
export { partitionsAhead, purgeOld } from './engine/retention/background.ts'
export { ExportMismatch, MonthNotClosed, UnknownMonth } from './engine/retention/errors.ts'
export type { ExportMonthOptions } from './engine/retention/export-month.ts'
export { checkExport, exportMonth } from './engine/retention/export-month.ts'
export type { ExportedFile, MonthManifest } from './engine/retention/manifest.ts'
export { MANIFEST_FILE, manifestHash } from './engine/retention/manifest.ts'
export type { MonthRetired, RetireMonthOptions } from './engine/retention/retire-month.ts'
export { exportedAnchors, retireMonth } from './engine/retention/retire-month.ts'
// background work
export type {
  Background,
  DeadLetter,
  DeadLetterPage,
  DeadLetters,
  Job,
  JobContext,
  JobError,
  Queue,
  QueueStats,
  RunJob,
  Schedule,
  WorkOn,
} from './ports/background.ts'
export { JobRejected } from './ports/job-rejected.ts'
export { NoBackground, UnknownQueue } from './case/background-errors.ts'
export type { DeadLetterOptions, JobOperations } from './engine/background/jobs.ts'
export type { Inbox, InboxEntry, InboxOwner, InboxPage, Notice } from './ports/inbox.ts'
export type { NoticeOptions } from './engine/background/notices.ts'
export { noticesOf } from './engine/background/notices.ts'
export type { NoticeJobsOptions } from './engine/background/notice-jobs.ts'
export { INBOX_QUEUE, MAIL_QUEUE, noticeIn, noticeJobs } from './engine/background/notice-jobs.ts'
export { inboxHandler } from './engine/background/inbox-handler.ts'
export type { Subscription } from './engine/background/webhook-jobs.ts'
export { WEBHOOK_QUEUE, webhookJobs } from './engine/background/webhook-jobs.ts'
export type { JobHandler, Worker, WorkerOptions } from './engine/background/worker.ts'
export { createWorker } from './engine/background/worker.ts'
export type { SignalOptions, SignalSource, SignalWatch, Stoppable } from './engine/background/stop-on-signals.ts'
export { stopOnSignals } from './engine/background/stop-on-signals.ts'
// the engine
export type {
  BulkAsk,
  BulkListOptions,
  BulkOperations,
  BulkPreview,
  BulkPreviewOptions,
  BulkRowsOptions,
  BulkRunOptions,
  BulkSample,
  BulkStart,
} from './engine/bulk/bulk.ts'
export type { FeedLag, FeedOperations } from './engine/feed/lag.ts'
export type { EngineOptions } from './engine/options.ts'
export { createEngine } from './engine/create-engine.ts'
export { createIds } from './engine/ids.ts'
export type { PartyAccessOptions } from './engine/party-access.ts'
export { noAccess, partyAccess, partyRoles } from './engine/party-access.ts'
export type { ExtensionAsk, ExtensionOperations, ExtensionPreview } from './engine/extensions/extensions.ts'
export type { Deliveries } from './engine/deliveries/deliveries.ts'
export type { EngineWorkerOptions } from './engine/worker.ts'
export { HOUSEKEEPING_QUEUE, housekeeping } from './engine/housekeeping/housekeeping.ts'
export type { HousekeepingOptions } from './engine/housekeeping/tasks.ts'
export type { Health, HealthCheck, HealthLimits, HealthOptions } from './engine/telemetry/health.ts'
export { healthOf } from './engine/telemetry/health.ts'
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
} from './engine/engine.ts'
