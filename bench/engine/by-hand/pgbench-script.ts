import { assessorOf, TENANT } from '../workload/people.ts'
import { permitInput, STEP_NOTE } from '../workload/permit-input.ts'
import { ID_PREFIX, OPENED } from './peer-tables.ts'
import { guardedSql, readSql, type StepSlot, type WriteSlot } from './step-sql.ts'

// Variables rather than literals: a program sends its JSON with every call, and the server reads it every time.
const context = { ...permitInput(0), note: STEP_NOTE, rounds: 12 }

/** The values pgbench sends, of the same width as those of a program that computes them. */
export const VARIABLES: Readonly<Record<string, string>> = {
  tenant: TENANT,
  opened: OPENED,
  prefix: ID_PREFIX,
  context: JSON.stringify(context),
  hash: 'ab'.repeat(32),
  by: assessorOf(0),
  event: JSON.stringify({ type: 'return', note: STEP_NOTE }),
  after: JSON.stringify({ workflow: 'permit', version: 1, status: 'active', value: 'draft', context }),
  messages: '[]',
  tags: '{for:owner}',
}

const SLOTS: Readonly<Record<StepSlot, string>> = {
  ...{ tenant: ':tenant', opened: ':opened', id: `(:prefix || lpad((:n)::text, 12, '0'))`, expected: ':revision' },
  ...{ state: `(case :state when 'draft' then 'submitted' else 'draft' end)`, from: ':state', tags: ':tags' },
  ...{ context: ':context', hash: ':hash', at: 'now()', by: ':by', role: `'assessor'`, event: ':event' },
  ...{ after: ':after', messages: ':messages', outbox: 'gen_random_uuid()', eventType: `'return'` },
}

const write: WriteSlot = (slot) => SLOTS[slot]

/**
 * The script of one transaction. Each client goes round a share of its own: `clients`, `share` and a first `turn` are given on the
 * command line. Of the case that was read, the server's own answer is sent back.
 */
export const SCRIPT = `\\set turn (:turn + 1) % :share
\\set n :turn * :clients + :client_id
${readSql(write)} \\gset
${guardedSql(write)};
`
