import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gregorianCalendar as calendar } from '../case/calendar/gregorian-calendar.ts'
import { canonical } from '../case/canonical.ts'
import type { Json, JsonObject } from '../case/json.ts'
import type { Timer } from '../case/timer.ts'
import { arbitraryTree, type Tree, treeWorkflow, valueOfTree } from '../testing/arbitrary-tree.ts'
import { sameTimers, timersOfState } from '../testing/armed-timers.ts'
import { engineKit } from '../testing/kit-under-check.ts'
import { leaveOneToTwo, leaveTwoToThree } from '../testing/leave-migrations.ts'
import { survivesJson } from '../testing/survives-json.ts'
import { walkWorkflow } from '../testing/workflow-walk.ts'
import { defineMigration } from './define-migration.ts'
import { jsonProblem } from './json-problem.ts'
import { type LiveCase, type MigratedCase, migrateCase } from './migrate.ts'
import type { Migration } from './migration.ts'
import type { Node } from './nodes.ts'
import { misfitOf } from './state-fit.ts'
import { leafPaths } from './state-key.ts'
import { statesOf } from './states-of.ts'

const samples = {
  inputs: [{ days: 3 }, { days: 20 }],
  events: ['submit', 'return', 'agree', 'pause', 'go-on', 'substitute.ready', 'withdraw'].map((type) => ({
    type,
    note: 'x',
  })),
  facts: [{ away: 0 }, { away: 1 }],
  roles: ['owner', 'assessor', 'admin'],
}

/** Every live situation that a version can get into, with the timers that are armed there. */
const situationsOf = ({ from }: Migration): readonly LiveCase[] =>
  [...walkWorkflow({ workflow: from, kit: engineKit }, samples, 500).vertices.values()]
    .filter(({ step }) => step.next.status === 'active')
    .map(({ step, armed }) => {
      const { state: _state, tags: _tags, ...stored } = step.next
      const timers = armed.map((timer) => ({ ...timer, due: '2026-03-01T00:00:00.000Z', pausedAt: null }))
      return { case: stored, timers, facts: { away: 0 } }
    })

const migrations = [leaveOneToTwo, leaveTwoToThree].map((migration) => ({ migration, live: situationsOf(migration) }))
const instant = fc.date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })

const asked = fc.constantFrom(...migrations).chain(({ migration, live }) =>
  fc.record({
    migration: fc.constant(migration),
    live: fc.constantFrom(...live),
    days: fc.integer({ min: 1, max: 70 }),
    away: fc.nat(2),
    due: instant.map((date) => date.toISOString()),
    at: instant.map((date) => date.toISOString()),
  }),
)

const withOther = ({
  live,
  days,
  away,
  due,
}: {
  live: LiveCase
  days: number
  away: number
  due: string
}): LiveCase => ({
  case: { ...live.case, context: { ...live.case.context, days } },
  timers: live.timers.map((timer) => ({ ...timer, due })),
  facts: { away },
})

const timersAfter = (before: readonly Timer[], { set, drop }: MigratedCase['timers']): readonly Timer[] => {
  const nameOf = ({ state, delay }: Pick<Timer, 'state' | 'delay'>) => `${state}@${delay}`
  const gone = new Set([...set, ...drop].map(nameOf))
  expect(new Set([...set, ...drop].map(nameOf)).size).toBe(set.length + drop.length)
  return [...before.filter((timer) => !gone.has(nameOf(timer))), ...set]
}

test('a migrated case stands where the new version takes it as it is, with exactly the deadlines of its state', () => {
  expect(migrations.map(({ live }) => live.length)).toEqual([24, 32])
  fc.assert(
    fc.property(asked, ({ migration, at, ...given }) => {
      const live = withOther(given)
      const outcome = migrateCase(migration, live, { at, calendar })
      if (!outcome.ok) {
        const { code } = outcome.reason
        return void expect(['migration.noTarget', 'migration.contextRefused']).toContain(code)
      }
      const { next, timers } = outcome.migrated
      expect(next).toMatchObject({ workflow: 'leave', version: migration.to.version, status: 'active' })
      expect(misfitOf(migration.to, next.value, 'active')).toBeUndefined()
      expect(sameTimers(timersAfter(live.timers, timers), timersOfState(migration.to, next))).toBe(true)
      expect(survivesJson(next)).toBe(true)
    }),
  )
})

test('a deadline that goes on keeps its instant, a new one is as far away as if its state were entered now', () => {
  fc.assert(
    fc.property(asked, ({ migration, at, ...given }) => {
      const live = withOther(given)
      const outcome = migrateCase(migration, live, { at, calendar })
      if (!outcome.ok) return
      const { deadlines, next, timers } = outcome.migrated
      const after = timersAfter(live.timers, timers)
      const dueOf = (key: { state: string; delay: string }) =>
        after.find(({ state, delay }) => state === key.state && delay === key.delay)?.due
      for (const key of deadlines.armed) {
        const fresh = migration.to.deadlines[key.delay]?.({ enteredAt: at, context: next.context as never, calendar })
        expect(dueOf(key)).toBe(fresh)
      }
      const isHeld = next.tags.includes('held')
      if (!isHeld) for (const key of deadlines.kept) expect(dueOf(key)).toBe(given.due)
      expect(after.every(({ pausedAt }) => (pausedAt !== null) === isHeld)).toBe(true)
      expect(deadlines.kept.length + deadlines.armed.length).toBe(after.length)
    }),
  )
})

test('the same question has the same answer, and changes nothing of what was given', () => {
  fc.assert(
    fc.property(asked, ({ migration, at, ...given }) => {
      const live = withOther(given)
      const before = canonical(live)
      const first = migrateCase(migration, deepFrozen(live), { at, calendar })
      expect(canonical(live)).toBe(before)
      expect(canonical(migrateCase(migration, JSON.parse(before), { at, calendar }))).toBe(canonical(first))
    }),
  )
})

const deepFrozen = <A>(value: A): A => {
  if (typeof value !== 'object' || value === null) return value
  for (const inner of Object.values(value)) deepFrozen(inner)
  return Object.freeze(value)
}

const everyName = (tree: Tree): Tree => ({ ...tree, name: `new-${tree.name}`, states: tree.states.map(everyName) })
const outerNames = (tree: Tree): Tree => ({
  ...tree,
  states: tree.states.map((state) => ({ ...state, name: `new-${state.name}` })),
})

/** Everything is renamed, and every leaf is named; or the outermost states are renamed, and only they are named. */
const renamings = {
  all: {
    rename: everyName,
    newPath: (path: string) =>
      path
        .split('.')
        .map((name) => `new-${name}`)
        .join('.'),
    isNamed: ({ path, children }: Node) => path !== '' && children.length === 0,
  },
  outermost: {
    rename: outerNames,
    newPath: (path: string) => `new-${path}`,
    isNamed: ({ path }: Node) => path !== '' && !path.includes('.'),
  },
}

test('whatever the states are, renaming takes every case along', () => {
  fc.assert(
    fc.property(
      arbitraryTree,
      fc.infiniteStream(fc.nat(99)),
      fc.constantFrom(...Object.values(renamings)),
      (tree, picks, { rename, newPath, isNamed }) => {
        const value = valueOfTree(tree, () => picks.next().value ?? 0)
        const from = treeWorkflow(tree)
        const paths = [...statesOf(from.machine).byPath.values()].filter(isNamed).map(({ path }) => path)
        const states = Object.fromEntries(paths.map((path) => [path, newPath(path)]))
        const migration = defineMigration({ from, to: treeWorkflow(rename(tree), 2), states })
        const outcome = migrateCase(migration, standing(value), moment)
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason))
        expect(leafPaths(outcome.migrated.next.value)).toEqual(leafPaths(value).map(newPath))
      },
    ),
  )
})

const moment = { at: '2026-01-05T00:00:00.000Z', calendar }
const standing = (value: Json): LiveCase => ({
  case: { workflow: 'leave', version: 1, status: 'active', value, context: { a: 1 } },
  timers: [],
  facts: {},
})

test('what is not named and not changed stays, whatever the states are', () => {
  fc.assert(
    fc.property(arbitraryTree, fc.infiniteStream(fc.nat(99)), (tree, picks) => {
      const value = valueOfTree(tree, () => picks.next().value ?? 0)
      const migration = defineMigration({ from: treeWorkflow(tree), to: treeWorkflow(tree, 2) })
      const outcome = migrateCase(migration, standing(value), moment)
      expect(outcome).toMatchObject({ ok: true, migrated: { next: { ...standing(value).case, version: 2 } } })
    }),
  )
})

test('only what survives JSON is a context', () => {
  const json = fc.dictionary(fc.string({ unit: 'grapheme-ascii', maxLength: 5 }), fc.jsonValue(), { maxKeys: 5 })
  fc.assert(
    fc.property(json, (context) => {
      const text = JSON.stringify(context)
      if (text.includes('\\u0000') || /\\ud[89a-f]/.test(text)) return
      expect(jsonProblem(context)).toBeUndefined()
    }),
  )
  const odd = fc.constantFrom<unknown>(
    new Date(0),
    new Map(),
    new Set(),
    1n,
    Number.NaN,
    Infinity,
    Symbol('x'),
    () => 1,
    'a\0',
    '\ud800',
  )
  fc.assert(
    fc.property(json, fc.string({ minLength: 1, maxLength: 3, unit: 'grapheme-ascii' }), odd, (context, key, value) => {
      fc.pre(key !== '__proto__')
      for (const place of [{ [key]: value }, { [key]: [1, value] }, { [key]: { inner: value } }])
        expect(jsonProblem({ ...(context as JsonObject), ...place })).toContain(key)
    }),
  )
  const circle: Record<string, unknown> = {}
  circle.self = circle
  expect(jsonProblem(circle)).toBe('self contains itself')
})
