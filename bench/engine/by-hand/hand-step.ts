import { type ChainEntry, chainHash, createIds, type JsonObject } from '@siklus/core'
import { assessorOf, ownerOf, TENANT } from '../workload/people.ts'
import { STEP_NOTE } from '../workload/permit-input.ts'
import { handId, OPENED } from './peer-tables.ts'
import type { StepSlot } from './step-sql.ts'

/** A permit as a program that keeps its own state machine reads it. */
export interface KeptPermit {
  readonly state: string
  readonly context: string
  readonly revision: number
  readonly head: string
}

const ids = createIds()

/**
 * The next step of the n-th permit, decided by hand: submitted and returned in turn. Canonical JSON and chained hash as the engine makes
 * them; nobody asks for roles.
 */
export const handStep = (n: number, kept: KeptPermit): Readonly<Record<StepSlot, unknown>> => {
  const entry = entryOf(n, kept)
  const { messages, at, by, role, event, from, to: state, after } = entry
  return {
    ...{ tenant: TENANT, opened: OPENED, id: handId(n), expected: kept.revision },
    ...{ state, at, by, role, from },
    tags: [state === 'draft' ? 'for:owner' : 'for:assessor'],
    context: JSON.stringify(after.context),
    hash: chainHash(kept.head, entry),
    event: JSON.stringify(event),
    after: JSON.stringify(after),
    messages: JSON.stringify(messages),
    outbox: ids.next(Date.now()),
    eventType: event.type,
  }
}

const entryOf = (n: number, { state, context, revision }: KeptPermit): ChainEntry => {
  const isDraft = state === 'draft'
  const to = isDraft ? 'submitted' : 'draft'
  const before: JsonObject = JSON.parse(context)
  const next = { ...before, note: STEP_NOTE, rounds: Number(before.rounds) + 1 }
  return {
    ...{ format: 1, tenant: TENANT, case: handId(n), revision: revision + 1, at: new Date().toISOString() },
    ...{ by: isDraft ? ownerOf(n) : assessorOf(n), onBehalfOf: null, role: isDraft ? 'owner' : 'assessor' },
    event: { type: isDraft ? 'submit' : 'return', note: STEP_NOTE },
    ...{ facts: {}, source: null, from: state, to },
    after: { workflow: 'permit', version: 1, status: 'active', value: to, context: next },
    messages: isDraft ? [{ kind: 'notify', template: 'permit.submitted', to: 'assessor' }] : [],
  }
}
