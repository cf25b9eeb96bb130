import { hash } from 'node:crypto'
import { canonical } from '../case/canonical.ts'
import type { Case } from '../case/case.ts'
import { chainHash, GENESIS, sealEvent } from '../case/chain.ts'
import type { Extension } from '../case/extension.ts'
import type { JsonObject } from '../case/json.ts'
import type { MessageSource } from '../case/message.ts'
import type { RecordWrite } from '../case/record-write.ts'
import type { Timer } from '../case/timer.ts'
import type { ChainEntry } from '../case/transition.ts'
import type { CaseWrite, Opening } from '../ports/case-store.ts'
import type { Step } from '../workflow/decision.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { EventInput } from './call-options.ts'
import type { Core } from './core.ts'
import { nextTimers } from './timers.ts'

/** One decided act, before it is written. `before` is missing when the act opens the case. */
export interface Act {
  readonly workflow: Workflow
  readonly tenant: string
  readonly id: string
  readonly before?: Case
  readonly opening?: Opening
  readonly timers: readonly Timer[]
  /** Those of the case's workflow and unit; they apply to the timers the act arms. */
  readonly extensions?: readonly Extension[]
  readonly step: Step
  readonly event: EventInput
  readonly facts: JsonObject
  readonly at: string
  readonly by: string
  readonly onBehalfOf: string | null
  readonly source: MessageSource | null
  readonly records: readonly RecordWrite[]
  readonly idempotency?: CaseWrite['idempotency']
}

/** What remembers the body of a request under its idempotency key. */
export const requestHash = (event: EventInput): string => hash('sha256', canonical(event))

/** The one write of an act: state, chain, timers, outbox, idempotency and records. */
export const toWrite = (core: Core, act: Act): CaseWrite => {
  const { event, personal } = sealEvent(act.event, act.workflow.personal, core.ids.salt)
  const entry = entryOf(act, event)
  return {
    ref: { tenant: act.tenant, id: act.id },
    expected: act.before?.revision ?? 0,
    ...(act.opening && { opening: act.opening }),
    next: act.step.next,
    entry,
    hash: chainHash(act.before?.head ?? GENESIS, entry),
    personal,
    timers: nextTimers({
      workflow: act.workflow,
      before: act.timers,
      step: act.step,
      at: act.at,
      calendar: core.calendar,
      extensions: act.extensions ?? [],
    }),
    outbox: { id: core.ids.next(core.clock.now()), messages: act.step.messages },
    ...(act.idempotency && { idempotency: act.idempotency }),
    records: act.records,
  }
}

// names in the order of the canonical text, which spares the hash the sorting
const entryOf = (act: Act, event: EventInput): ChainEntry => {
  const { state, tags: _tags, ...after } = act.step.next
  return {
    after,
    at: act.at,
    by: act.by,
    case: act.id,
    event,
    facts: act.facts,
    format: 1,
    from: act.before?.state ?? '',
    messages: act.step.messages,
    onBehalfOf: act.onBehalfOf,
    revision: (act.before?.revision ?? 0) + 1,
    role: act.step.role,
    source: act.source,
    tenant: act.tenant,
    to: state,
  }
}

/** The case as the write leaves it. */
export const caseAfter = (act: Act, write: CaseWrite): Case => ({
  tenant: act.tenant,
  id: act.id,
  parent: act.opening?.parent ?? act.before?.parent ?? null,
  unit: act.opening?.unit ?? act.before?.unit ?? '',
  period: act.opening?.period ?? act.before?.period ?? '',
  parties: act.opening?.parties ?? act.before?.parties ?? [],
  openedAt: act.before?.openedAt ?? act.at,
  ...write.next,
  revision: write.entry.revision,
  head: write.hash,
  updatedAt: act.at,
})
