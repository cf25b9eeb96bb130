import { describe, expect, test } from 'vitest'
import { defineWorkflow } from '../workflow/define.ts'
import type { Workflow } from '../workflow/workflow.ts'
import { checkWithKit, checkWorkflow } from './check-workflow.ts'
import { engineKit, type KitUnderCheck } from './kit-under-check.ts'
import { leave } from './leave.ts'
import type { WorkflowSamples } from './workflow-samples.ts'

const samples: WorkflowSamples = {
  inputs: [{ days: 3 }],
  events: [
    { type: 'submit' },
    { type: 'return', note: 'Lengkapi' },
    { type: 'agree' },
    { type: 'pause' },
    { type: 'go-on' },
    { type: 'substitute.ready' },
  ],
  facts: [{ away: 0 }, { away: 1 }],
  roles: ['owner', 'assessor', 'admin'],
  never: { owner: ['agree', 'return'] },
}

const findingsOf = (workflow: Workflow, other: Partial<WorkflowSamples> = {}) =>
  checkWorkflow(workflow, { samples: { ...samples, ...other } }).findings

const findingsWith = (kit: Partial<KitUnderCheck>) =>
  checkWithKit({ ...engineKit, ...kit }, leave, { samples }).findings

/** The leave with another guard: `leave` as hosts could have written it. */
const withGuard = (agreeable: () => boolean, rule: Workflow['rules'][string]) =>
  defineWorkflow({ ...leave, machine: leave.machine.provide({ guards: { agreeable } }), rules: { agreeable: rule } })

test('a sound workflow has no findings, and the same seed looks at the same things', () => {
  const check = checkWorkflow(leave, { samples })
  expect(check.findings).toEqual([])
  // three states of the work, on hold or not, with a substitute or without; and the end
  expect(check.situations).toBe(3 * 2 * 2 + 1)
  expect(checkWorkflow(leave, { samples })).toEqual(check)
})

describe('seeded faults of the workflow', () => {
  test('a dead end that only a rule makes: no end for more than twelve days', () => {
    expect(() => defineWorkflow(leave)).not.toThrow()
    expect(findingsOf(leave, { inputs: [{ days: 3 }, { days: 20 }] })).toContain(
      'from live.hold.off|live.substitute.missing|live.work.submitted.late no end can be reached',
    )
  })

  test('an escape is not a way out', () => {
    expect(findingsOf(leave, { escapes: ['agree'] })).toContain(
      'from live.hold.off|live.substitute.missing|live.work.draft no end can be reached',
    )
  })

  test('a role that nobody holds', () => {
    expect(findingsOf(leave, { roles: ['owner', 'admin'] })).toEqual(
      expect.arrayContaining([
        'the event return is never accepted: none of owner, admin may send it, or its rule never holds',
        'no samples lead to the state agreed',
      ]),
    )
  })

  test('an event without a sample, and the state only it leads to', () => {
    const events = samples.events.filter(({ type }) => type !== 'substitute.ready')
    expect(findingsOf(leave, { events })).toEqual([
      'no samples lead to the state live.substitute.ready',
      'the event substitute.ready has no sample',
    ])
  })

  test('duties that are not kept apart', () => {
    expect(findingsOf({ ...leave, separateDuties: [] })).toEqual([
      expect.stringMatching(/(agree|return) was accepted from a person who is a party as owner/),
    ])
  })

  test('a rule that asks the clock', () => {
    expect(
      findingsOf(
        withGuard(
          () => Date.now() > 0,
          () => true,
        ),
      ).join(),
    ).toContain('a workflow must not use Date.now(): time and chance come in as data')
  })

  test('a rule that asks chance', () => {
    expect(
      findingsOf(
        withGuard(
          () => Math.random() >= 0,
          () => true,
        ),
      ).join(),
    ).toContain('Math.random()')
  })

  test('a rule that refuses without a reason', () => {
    expect(
      findingsOf(
        withGuard(
          () => false,
          () => [],
        ),
      ).join(),
    ).toContain('agree is refused without a reason')
  })

  test('a guard that is not its rule', () => {
    const boasting = { ...leave, rules: { agreeable: () => true } satisfies Workflow['rules'] }
    expect(findingsOf(boasting).join()).toContain('agree is refused without a reason')
  })

  test('a deadline that is no instant', () => {
    const findings = findingsOf({ ...leave, deadlines: { reviewDue: () => '2026-01-09' } })
    expect(findings).toEqual([expect.stringContaining('resolves to 2026-01-09, which is no instant in UTC')])
  })

  test('a deadline that moves nothing', () => {
    const deadlines = { ...leave.deadlines, neverDue: () => '' }
    expect(findingsOf({ ...leave, deadlines })).toEqual(['the deadline neverDue never moves a case'])
  })
})

describe('seeded faults of what moves it', () => {
  test('a timer that is never disarmed', () => {
    const decide: KitUnderCheck['decide'] = (...given) => {
      const decision = engineKit.decide(...given)
      if (!decision.ok) return decision
      const timers = decision.step.timers.filter(({ op }) => op === 'arm')
      return { ok: true, step: { ...decision.step, timers } }
    }
    expect(findingsWith({ decide }).join()).toMatch(/armed are the timers .*reviewDue, but its states wait for none/)
  })

  test('a timer that is never armed', () => {
    const decide: KitUnderCheck['decide'] = (...given) => {
      const decision = engineKit.decide(...given)
      return decision.ok ? { ok: true, step: { ...decision.step, timers: [] } } : decision
    }
    const findings = findingsWith({ decide })
    expect(findings.join()).toMatch(/armed are the timers none, but its states wait for .*reviewDue/)
    expect(findings).toContain('the deadline reviewDue never moves a case')
  })

  test('a button that says more than the refusal', () => {
    const can: KitUnderCheck['can'] = (...given) => engineKit.can(...given).map((one) => ({ ...one, allowed: true }))
    expect(findingsWith({ can }).join()).toMatch(/is refused, but shown as allowed/)
  })

  test('a button that says less', () => {
    expect(findingsWith({ can: () => [] }).join()).toMatch(/is accepted, but shown as not allowed/)
  })

  test('a deadline that is refused', () => {
    const fire: KitUnderCheck['fire'] = () => ({ ok: false, reasons: [{ code: 'event.notNow' }] })
    expect(findingsWith({ fire }).join()).toContain('the armed deadline reviewDue is refused')
  })

  test('a context that JSON does not carry', () => {
    const begin: KitUnderCheck['begin'] = (...given) => {
      const step = engineKit.begin(...given)
      return { ...step, next: { ...step.next, context: { days: 3, returns: new Date(0) as never } } }
    }
    expect(findingsWith({ begin }).join()).toContain('what is stored does not survive JSON')
  })

  test('a step that changes the state it began from', () => {
    const decide: KitUnderCheck['decide'] = (workflow, stored, ...rest) => {
      Object.assign(stored.context, { seen: true })
      return engineKit.decide(workflow, stored, ...rest)
    }
    expect(findingsWith({ decide }).join()).toContain('not extensible')
  })

  test('a walk that does not come to its end', () => {
    expect(checkWorkflow(leave, { samples, atMost: 3 }).findings).toEqual([
      expect.stringContaining('too large to finish'),
    ])
  })
})
