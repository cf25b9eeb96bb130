import type { Crime } from './tampering.ts'
import { cutTail, forge, forgeAnchors, forgeLeaf, removeCase, STEP } from './tampering-crimes.ts'

/** A crime, and what it leaves behind. */
export interface Fault {
  readonly what: string
  readonly tamper: (crime: Crime) => Promise<unknown>
  /** The kinds of differences that tell, and no other. */
  readonly found: readonly string[]
}

const step = (what: string, change: string, found: readonly string[]): Fault => ({
  what,
  tamper: ({ run, long }) => run(`update {transition} set ${change} ${STEP}`, long, 2),
  found,
})

/** One transition was changed in place. */
export const CHANGED: readonly Fault[] = [
  step('its event', `event = event || '{"days": 1}'`, ['chain.hash']),
  step('who acted', `by = 'citra'`, ['chain.hash']),
  step('for whom', `on_behalf_of = 'citra'`, ['chain.hash']),
  step('the role', `role = 'assessor'`, ['chain.hash', 'replay.role']),
  step('when', `at = at - interval '1 day'`, ['chain.hash']),
  step('a fact', `facts = '{"away": 7}'`, ['chain.hash']),
  step('a message', `messages = '[]'`, ['chain.hash', 'replay.state']),
  step('the state after it', `after = jsonb_set(after, '{context,days}', '30')`, ['chain.hash', 'replay.state']),
  step('the words for that state', `to_state = 'live'`, ['chain.hash', 'replay.state']),
  step('its hash', `hash = decode(repeat('ab', 32), 'hex')`, ['anchored.hash', 'chain.hash']),
  step('its form', `format = 2`, ['chain.hash']),
  step('everything, to nonsense', `after = 'null', event = '"x"'`, ['chain.hash', 'record.unreadable']),
]

const row = (what: string, change: string, found: readonly string[]): Fault => ({
  what,
  tamper: ({ run, long }) => run(`update {case} set ${change} where tenant = $1 and id = $2`, long),
  found,
})

/** The row of a case, its parties, its deadlines or its personal values were changed. */
export const STANDING: readonly Fault[] = [
  row('the context', `context = '{"days": 1, "returns": 0}'`, ['row.state']),
  row('the state value', `value = '"agreed"'`, ['row.state']),
  row('the state text', `state = 'agreed'`, ['row.state']),
  row('the status', `status = 'done'`, ['row.state']),
  row('the version', `version = 2`, ['row.state']),
  row('the tags', `tags = '{for:owner}'`, ['row.tags']),
  row('the revision', `revision = 9`, ['row.head']),
  row('the head', `head = decode(repeat('00', 32), 'hex')`, ['row.head']),
  row('the unit', `unit = 'root/lain/'`, ['row.opening']),
  row('the period', `period = '2025'`, ['row.opening']),
  row('the parent', `parent = id`, ['row.opening']),
  row('when it was opened', `opened_at = opened_at - interval '1 day'`, ['row.times']),
  {
    what: 'who assesses',
    tamper: ({ run, long }) =>
      run(`update {case_party} set person = 'citra' where tenant = $1 and case_id = $2 and role = 'assessor'`, long),
    found: ['row.opening'],
  },
  {
    what: 'one party more',
    tamper: ({ run, long }) =>
      run(
        `insert into {case_party} select tenant, opened, case_id, role, 'citra', valid_from, valid_to, basis from {case_party}
         where tenant = $1 and case_id = $2 and role = 'owner'`,
        long,
      ),
    found: ['row.opening'],
  },
  {
    what: 'when a deadline falls',
    tamper: ({ run, long }) =>
      run(`update {timer} set due = due + interval '30 days' where tenant = $1 and case_id = $2`, long),
    found: ['timer.due'],
  },
  {
    what: 'from when a deadline counts, for when it is extended or held',
    tamper: ({ run, long }) =>
      run(`update {timer} set base = due + interval '9 days' where tenant = $1 and case_id = $2`, long),
    found: ['timer.due'],
  },
  {
    what: 'a deadline less',
    tamper: ({ run, long }) => run(`delete from {timer} where tenant = $1 and case_id = $2`, long),
    found: ['timer.missing'],
  },
  {
    what: 'a deadline more',
    tamper: ({ run, open }) =>
      run(
        `insert into {timer} (tenant, opened, case_id, state, delay, due)
         values ($1, '2026-01-01', $2, 'leave.live', 'reviewDue', '2026-02-01T00:00:00Z')`,
        open,
      ),
    found: ['timer.extra'],
  },
  {
    what: 'a deadline of a held case that runs',
    tamper: ({ run, held }) => run(`update {timer} set paused_at = null where tenant = $1 and case_id = $2`, held),
    found: ['timer.paused'],
  },
  {
    what: 'a deadline that stands still without a hold',
    tamper: ({ run, long }) => run(`update {timer} set paused_at = due where tenant = $1 and case_id = $2`, long),
    found: ['timer.paused'],
  },
  {
    what: 'a personal value',
    tamper: ({ run, long }) =>
      run(`update {personal} set value = '"Tidak perlu"' where tenant = $1 and case_id = $2`, long),
    found: ['personal.value'],
  },
]

/** Rows were removed, inserted or moved. */
export const MOVED: readonly Fault[] = [
  {
    what: 'a transition in the middle was removed',
    tamper: ({ run, long }) => run(`delete from {transition} ${STEP}`, long, 3),
    found: ['anchored.missing', 'chain.revision', 'replay.state'],
  },
  {
    what: 'the first transition was removed',
    tamper: ({ run, open }) => run(`delete from {transition} ${STEP}`, open, 1),
    found: ['anchored.missing', 'chain.revision', 'replay.state', 'row.opening'],
  },
  {
    what: 'the last transition was removed',
    tamper: ({ run, long }) => run(`delete from {transition} ${STEP}`, long, 4),
    found: ['anchored.missing', 'row.head', 'row.state', 'timer.extra'],
  },
  {
    what: 'the tail was cut off, and the case and its deadlines set back with it',
    tamper: (crime) => cutTail(crime, 3),
    found: ['anchored.missing'],
  },
  {
    what: 'a case was removed with everything that belongs to it',
    tamper: (crime) => removeCase(crime, crime.held),
    found: ['anchored.case'],
  },
  {
    what: 'only the row of a case was removed',
    tamper: ({ run, open }) => run('delete from {case} where tenant = $1 and id = $2', open),
    found: ['chain.alone'],
  },
  {
    what: 'only the history of a case was removed',
    tamper: ({ run, open }) => run('delete from {transition} where tenant = $1 and case_id = $2', open),
    found: ['anchored.missing', 'chain.none'],
  },
  {
    what: 'a forged transition was put behind the last',
    tamper: ({ run, long }) =>
      run(
        `insert into {transition} select tenant, opened, case_id, 5, format, at, by, on_behalf_of, role, event, facts, source, from_state,
           to_state, after, messages, hash from {transition} ${STEP}`,
        long,
        4,
      ),
    found: ['chain.hash', 'replay.state', 'row.head'],
  },
  {
    what: 'a forged transition was put in between',
    tamper: async ({ run, long }) => {
      for (const revision of [4, 3])
        await run(`update {transition} set revision = revision + 1 ${STEP}`, long, revision)
      await run(
        `insert into {transition} select tenant, opened, case_id, 3, format, at, by, on_behalf_of, role, event, facts, source, from_state,
           to_state, after, messages, hash from {transition} ${STEP}`,
        long,
        2,
      )
    },
    found: ['anchored.hash', 'chain.hash', 'personal.value', 'replay.state', 'row.head'],
  },
  {
    what: 'two transitions changed places',
    tamper: async ({ run, long }) => {
      for (const [from, to] of [
        [2, 99],
        [3, 2],
        [99, 3],
      ])
        await run(`update {transition} set revision = $4 ${STEP}`, long, from, to)
    },
    found: ['anchored.hash', 'chain.hash', 'personal.value', 'replay.state'],
  },
  {
    what: 'a transition was given to another case',
    tamper: ({ run, open, held }) => run(`update {transition} set case_id = $4, revision = 4 ${STEP}`, open, 3, held),
    found: ['chain.hash', 'replay.state', 'row.head', 'row.state', 'row.times', 'timer.missing'],
  },
  {
    what: 'a case was moved to another month, where nobody looks',
    tamper: async ({ run, open }) => {
      await run(`update {case} set opened = '2026-02-01' where tenant = $1 and id = $2`, open)
    },
    found: ['chain.alone', 'chain.none'],
  },
]

/** The anchors themselves were changed. */
export const ANCHORS: readonly Fault[] = [
  {
    what: 'a root',
    tamper: ({ run }) =>
      run(`update {anchor} set root = decode(repeat('ab', 32), 'hex') where tenant = $1 and number = 1`),
    found: ['anchor.hash', 'anchor.previous', 'anchor.root'],
  },
  {
    what: 'a count',
    tamper: ({ run }) => run(`update {anchor} set cases = cases - 1 where tenant = $1 and number = 1`),
    found: ['anchor.count', 'anchor.hash', 'anchor.previous'],
  },
  {
    what: 'the days',
    tamper: ({ run }) => run(`update {anchor} set day = '2026-01-05' where tenant = $1 and number = 2`),
    found: ['anchor.day', 'anchor.hash'],
  },
  {
    what: 'a hash in a leaf',
    tamper: ({ run }) =>
      run(`update {anchor_leaf} set hashes = overlay(hashes placing decode('00', 'hex') from 1) where tenant = $1`),
    found: ['anchor.root', 'anchored.hash'],
  },
  {
    what: 'a leaf was removed',
    tamper: ({ run, held }) => run(`delete from {anchor_leaf} where tenant = $1 and case_id = $2`, held),
    found: ['anchor.count', 'anchor.root'],
  },
  {
    what: 'a case was removed, and its leaf with it',
    tamper: async (crime) => {
      await removeCase(crime, crime.held)
      await crime.run('delete from {anchor_leaf} where tenant = $1 and case_id = $2', crime.held)
    },
    found: ['anchor.count', 'anchor.root'],
  },
  {
    what: 'a leaf was invented',
    tamper: ({ run, open }) =>
      run(
        `insert into {anchor_leaf} select tenant, opened, case_id, 2, 7, previous, hashes from {anchor_leaf}
         where tenant = $1 and case_id = $2`,
        open,
      ),
    found: ['anchor.count', 'anchor.root', 'anchored.missing', 'anchored.order'],
  },
  {
    what: 'an anchor was removed',
    tamper: ({ run }) => run('delete from {anchor} where tenant = $1 and number = 1'),
    found: ['anchor.number'],
  },
]

/** Everything was made to fit, further and further up: what is left to find it is the file that was exported before. */
export const FORGED: readonly Fault[] = [
  { what: 'a transition, with every hash behind it', tamper: forge, found: ['anchored.hash'] },
  { what: 'and the leaf in the anchor', tamper: forgeLeaf, found: ['anchor.root'] },
  { what: 'and the anchors', tamper: forgeAnchors, found: [] },
]
