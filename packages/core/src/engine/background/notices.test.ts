import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Party } from '../../case/party.ts'
import type { Change } from '../../ports/outbox.ts'
import { noticesOf, rolesWithoutParty } from './notices.ts'

const AT = '2026-01-05T01:00:00.000Z'
const CASE = '019b8bac-e8c0-7000-8000-000000000001'

const change = (more: Partial<Change> = {}): Change => ({
  ...{ cursor: '1', tenant: 'kab-andir', caseId: CASE, workflow: 'plan', revision: 3 },
  ...{ event: 'submit', state: 'submitted', at: '2026-01-05T00:59:58.000Z', by: 'budi' },
  messages: [{ kind: 'notify', template: 'plan.submitted', to: 'assessor' }],
  ...more,
})
const party = (role: string, person: string, more: Partial<Party> = {}): Party => ({
  ...{ role, person, from: '2026-01-01T00:00:00.000Z', to: null, basis: 'SK' },
  ...more,
})
const people = (...args: Parameters<typeof noticesOf>) => noticesOf(...args).map(({ person }) => person)

test('everybody who holds the role now gets one notice, made of ids and keys', () => {
  const parties = [
    party('assessor', 'citra'),
    party('assessor', 'citra', { from: '2026-01-02T00:00:00.000Z' }),
    party('assessor', 'dewi'),
    party('assessor', 'eka', { to: AT }),
    party('assessor', 'fajar', { from: '2026-01-05T01:00:00.001Z' }),
    party('owner', 'budi'),
  ]
  const notices = noticesOf(change(), parties, { at: AT })
  expect(notices.map(({ person }) => person)).toEqual(['citra', 'dewi'])
  expect(notices[0]).toEqual({
    id: `${CASE}:3:0:citra`,
    tenant: 'kab-andir',
    person: 'citra',
    template: 'plan.submitted',
    caseId: CASE,
    revision: 3,
    at: '2026-01-05T00:59:58.000Z',
    data: { workflow: 'plan', event: 'submit', state: 'submitted', role: 'assessor' },
  })
})

test('messages to other cases are nobody’s notice, and count in the number of a notice', () => {
  const messages = [
    { kind: 'tell', to: 'parent', event: { type: 'done' } },
    { kind: 'notify', template: 'a', to: 'owner' },
    { kind: 'notify', template: 'b', to: 'owner' },
  ] as const
  const notices = noticesOf(change({ messages, by: 'citra' }), [party('owner', 'budi')], { at: AT })
  expect(notices.map(({ id, template }) => [id, template])).toEqual([
    [`${CASE}:3:1:budi`, 'a'],
    [`${CASE}:3:2:budi`, 'b'],
  ])
})

test('nobody is told about his own act, unless that is asked for; the system is never told', () => {
  const parties = [party('assessor', 'budi'), party('assessor', 'system'), party('assessor', 'citra')]
  expect(people(change(), parties, { at: AT })).toEqual(['citra'])
  expect(people(change(), parties, { at: AT, ownActs: 'tell' })).toEqual(['budi', 'citra'])
})

test('a role that nobody holds on the case is asked for, and its people are told once', () => {
  const messages = ['auditor', 'assessor', 'auditor'].map((to) => ({ kind: 'notify', template: 't', to }) as const)
  const parties = [party('assessor', 'citra'), party('auditor', 'gita', { to: '2026-01-02T00:00:00.000Z' })]
  expect(rolesWithoutParty(change({ messages }), parties, AT)).toEqual(['auditor'])
  const wide = { auditor: ['hadi', 'hadi', 'budi'], assessor: ['never'] }
  expect(people(change({ messages }), parties, { at: AT, wide })).toEqual(['hadi', 'citra', 'hadi'])
  expect(people(change({ messages }), parties, { at: AT })).toEqual(['citra'])
})

test('whatever the parties are: the ids are distinct, the same change gives the same, and nobody is told of himself', () => {
  const person = fc.constantFrom('budi', 'citra', 'a:b', 'system')
  const role = fc.constantFrom('owner', 'assessor', 'auditor')
  const parties = fc.array(
    fc.record({ role, person }).map((one) => party(one.role, one.person)),
    { maxLength: 6 },
  )
  const messages = fc.array(
    role.map((to) => ({ kind: 'notify', template: 't', to }) as const),
    { maxLength: 4 },
  )
  fc.assert(
    fc.property(parties, messages, (all, told) => {
      const of = (given: readonly Party[]) => noticesOf(change({ messages: told }), given, { at: AT })
      const ids = of(all).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(
        of(all.toReversed())
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(ids.toSorted())
      expect(of(all).filter((notice) => ['budi', 'system'].includes(notice.person))).toEqual([])
    }),
  )
})
