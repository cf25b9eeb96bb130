import { type ChainEntry, chainHash, GENESIS, type JsonObject, type StoredState } from '@siklus/core'
// No door of core gives `decide`: hosts have no use for a decision that nobody writes. Here it is the thing to be measured.
import { decide } from '../../packages/core/src/workflow/decide.ts'
import { permit } from './workflows/permit.ts'
import { assessorOf, BASIS, ownerOf, TENANT } from './workload/people.ts'
import { permitInput, STEP_NOTE } from './workload/permit-input.ts'

/** A permit as a storage keeps it: JSON where a table has JSON. */
export interface KeptRow {
  readonly state: string
  readonly value: string
  readonly context: string
  readonly revision: number
  readonly head: string
}

const AT = '2026-11-24T03:00:00.000Z'

const partiesOf = (n: number) =>
  [
    { role: 'assessor', person: assessorOf(n) },
    { role: 'owner', person: ownerOf(n) },
  ].map((party) => ({ ...party, from: AT, to: null, basis: BASIS }))

const opened = (n: number): KeptRow => ({
  ...{ state: 'draft', value: '"draft"', revision: 1, head: GENESIS },
  context: JSON.stringify({ ...permitInput(n), note: '', rounds: 0 }),
})

const next = (n: number, kept: KeptRow): KeptRow => {
  const isDraft = kept.state === 'draft'
  const by = isDraft ? ownerOf(n) : assessorOf(n)
  const event = { type: isDraft ? 'submit' : 'return', note: STEP_NOTE }
  const roles = [isDraft ? 'owner' : 'assessor']
  const stamped = { ...event, at: AT, by, facts: {}, source: null }
  const decision = decide(permit, storedOf(kept), stamped, { roles, person: by, parties: partiesOf(n), at: AT })
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.reasons)}`)
  const { step } = decision
  const { state, tags: _tags, ...after } = step.next
  const entry: ChainEntry = {
    ...{
      after,
      at: AT,
      by,
      case: `permit-${n}`,
      event,
      facts: {},
      format: 1,
      from: kept.state,
      messages: step.messages,
    },
    ...{ onBehalfOf: null, revision: kept.revision + 1, role: step.role, source: null, tenant: TENANT, to: state },
  }
  return {
    ...{ state, revision: entry.revision, head: chainHash(kept.head, entry) },
    ...{ value: JSON.stringify(after.value), context: JSON.stringify(after.context) },
  }
}

const storedOf = ({ value, context }: KeptRow): StoredState => {
  const read: JsonObject = JSON.parse(context)
  return { workflow: permit.id, version: permit.version, status: 'active', value: JSON.parse(value), context: read }
}

/** One step as pure functions: the row is read, the next one comes back. Throws when the workflow refuses. */
export const decideAndChain = { opened, next }
