import { expect, test } from 'vitest'
import type { StoredState } from '../case/case.ts'
import type { ChainEntry } from '../case/transition.ts'
import { leave } from '../testing/leave.ts'
import { leaveTwo } from '../testing/leave-two.ts'
import { MIGRATE } from './own-events.ts'
import { retake } from './replay.ts'
import { type CaseHistory, replayHistories } from './replay-histories.ts'
import type { Workflow } from './workflow.ts'

const AT = '2026-01-05T01:00:00.000Z'

/** A history as the workflow itself writes it. */
const recorded = (workflow: Workflow, days: number, types: readonly string[]): CaseHistory => {
  const entries: ChainEntry[] = []
  for (const [n, type] of ['case.start', ...types].entries()) {
    const event = { type, ...(n === 0 && { input: { days } }) }
    const before: StoredState | undefined = entries.at(-1)?.after
    const entry = { ...blank(n + 1), event, from: entries.at(-1)?.to ?? '' }
    const { next, messages } = retake(workflow, before, entry)
    const { state, tags: _tags, ...after } = next
    entries.push({ ...entry, to: state, after, messages })
  }
  return { caseId: 'c1', entries }
}

const blank = (revision: number): ChainEntry => ({
  ...{ format: 1, tenant: 't', case: 'c1', revision, at: AT, by: 'ani', onBehalfOf: null, role: 'owner' },
  ...{ event: { type: '' }, facts: { away: 0 }, source: null, from: '', to: '', messages: [] },
  after: { workflow: 'leave', version: 1, status: 'active', value: '', context: {} },
})

const course = recorded(leave, 3, ['submit', 'return', 'submit', 'agree'])

test('a workflow that did not change has no differences', () => {
  expect(course.entries.at(-1)?.to).toBe('agreed')
  expect(replayHistories(leave, [course])).toEqual([])
})

test('a rule that refuses now leaves the state as it was', () => {
  const rules = { agreeable: () => [] }
  const machine = leave.machine.provide({ guards: { agreeable: () => false } as never })
  expect(replayHistories({ ...leave, rules, machine }, [course])).toEqual([
    {
      ...{ caseId: 'c1', revision: 5, event: 'agree', what: 'state', recorded: 'done agreed' },
      replayed: 'active live.hold.off|live.substitute.missing|live.work.submitted.onTime',
    },
    { caseId: 'c1', revision: 5, event: 'agree', what: 'messages', recorded: expect.any(String), replayed: '[]' },
  ])
})

test('each step stands on what was recorded before it, so one edit is told where it bites', () => {
  const found = replayHistories({ ...leaveTwo, version: 1, name: 'leave@1' }, [course])
  expect(found.map(({ revision, what }) => [revision, what])).toEqual([
    ...[
      [1, 'state'],
      [1, 'context'],
    ],
    // a draft has states of its own now, so that the step from there still leads on
    ...[[2, 'state']],
    [3, 'failed'],
    [4, 'state'],
    [5, 'failed'],
  ])
  expect(found.find(({ what }) => what === 'failed')?.replayed).toContain('submitted')
})

test('steps of another version, and the move between versions, are not replayed', () => {
  const last = course.entries[1] as ChainEntry
  const moved = { ...last, revision: 3, event: { type: MIGRATE, from: 1, to: 2 }, after: { ...last.after, version: 2 } }
  const history = { caseId: 'c1', entries: [...course.entries.slice(0, 2), moved] }
  expect(replayHistories(leave, [history])).toEqual([])
  expect(replayHistories(leaveTwo, [history])).toEqual([])
  expect(replayHistories({ ...leave, version: 7 }, [history], { of: 1 })).toEqual([])
  expect(replayHistories(leaveTwo, [history], { of: 1 })).not.toEqual([])
  expect(replayHistories({ ...leave, id: 'trip' }, [history], { of: 1 })).toEqual([])
})
