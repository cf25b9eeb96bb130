import { type CaseWrite, orderParties } from '@siklus/core'
import { jsonText } from '../../values/json-text.ts'
import type { TimerChanges } from '../../values/timer-changes.ts'
import { partitionOf } from '../case-json.ts'
import type { Slots } from '../template.ts'
import type { RecordGroup } from './record-groups.ts'

/** What else a write needs besides itself. */
export interface WriteParts {
  readonly timers: TimerChanges
  readonly records: readonly RecordGroup[]
  /** How long a lock is waited for outside a host's transaction, as PostgreSQL writes it: `3000ms`. */
  readonly patience: string
}

/** The values of a write by slot; a text uses those of its shape. Throws `UnstorableText` before anything is sent. */
export const writeSlots = (write: CaseWrite, parts: WriteParts): Slots => ({
  ...caseSlots(write),
  ...openingSlots(write),
  ...entrySlots(write),
  ...(write.idempotency && {
    principal: write.idempotency.principal,
    key: write.idempotency.key,
    request_hash: write.idempotency.requestHash,
  }),
  personal: jsonText(write.personal),
  timers_set: jsonText(parts.timers.set),
  timers_drop: jsonText(parts.timers.drop),
  patience: parts.patience,
  ...Object.fromEntries(parts.records.map((group, n) => [`r${n}`, jsonText(group.rows)])),
})

const caseSlots = ({ ref, expected, next }: CaseWrite): Slots => ({
  tenant: ref.tenant,
  id: ref.id,
  opened: partitionOf(ref.id),
  expected,
  workflow: next.workflow,
  version: next.version,
  status: next.status,
  state: next.state,
  tags: jsonText(next.tags),
  value: jsonText(next.value),
  context: jsonText(next.context),
})

const openingSlots = ({ opening }: CaseWrite): Slots =>
  opening === undefined
    ? {}
    : {
        parent: opening.parent,
        unit: opening.unit,
        period: opening.period,
        start_key: opening.key,
        parties: jsonText(orderParties(opening.parties)),
      }

const entrySlots = ({ entry, hash, outbox }: CaseWrite): Slots => ({
  format: entry.format,
  at: entry.at,
  by: entry.by,
  on_behalf_of: entry.onBehalfOf,
  role: entry.role,
  event: jsonText(entry.event),
  event_type: entry.event.type,
  facts: jsonText(entry.facts),
  source: entry.source === null ? null : jsonText(entry.source),
  from_state: entry.from,
  to_state: entry.to,
  after: jsonText(entry.after),
  entry_messages: jsonText(entry.messages),
  messages: jsonText(outbox.messages),
  hash,
  outbox_id: outbox.id,
})
