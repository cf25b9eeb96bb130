import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createEngine, reason } from '@siklus/core'
import { performanceWorkflows } from '@siklus/core/performance'
import { memory } from '@siklus/storage/memory'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reasonText } from '../../pages/words/reason-text.ts'
import { deadlineWord, eventWord, roleWord, stateWord, workflowWord } from '../../pages/words/word.ts'
import { locales } from '../catalog.ts'
import { messages } from '../messages.ts'
import { translatorFor } from '../translator.ts'
import { domain } from './domain.ts'

const core = join(dirname(createRequire(import.meta.url).resolve('@siklus/core')))

/** The codes of all reasons a rule of the engine or of the four workflows gives, as they are written in the source. */
const reasonCodes = (): readonly string[] => [
  ...new Set(
    globSync('{workflow,performance/workflows}/**/*.ts', { cwd: core })
      .filter((file) => !file.endsWith('.test.ts'))
      .flatMap((file) => [...readFileSync(join(core, file), 'utf8').matchAll(/\breason\(\s*'([^']+)'/g)])
      .flatMap(([, code]) => (code === undefined ? [] : [code])),
  ),
]

/** Values for every parameter any reason takes. */
const params = {
  ...{ results: 1, minimumResults: 2, unaligned: 1, without: 1, rounds: 1, maximumRounds: 2, open: 1, day: 15 },
  ...{ dueOn: '2026-02-01', lapsesOn: '2027-01-20', expected: 'above' },
}

let engine: Awaited<ReturnType<typeof createEngine>>
beforeAll(async () => {
  engine = await createEngine({ storage: memory(), workflows: performanceWorkflows })
})
afterAll(() => engine.close())

describe.each(locales)('in %s', (locale) => {
  const t = translatorFor(locale, 'Asia/Jakarta')
  const untold = (names: readonly string[], word: (name: string) => string) =>
    names.filter((name) => word(name) === name)

  test('every state of the workflows has a word', () => {
    const labels = performanceWorkflows.flatMap(({ id }) => engine.chart(id).nodes.map(({ label }) => label))
    expect(labels.length).toBeGreaterThan(60)
    expect(untold(labels, (label) => stateWord(t, label))).toEqual([])
  })

  test('every event, what cases tell each other, and every deadline has a word', () => {
    const edges = performanceWorkflows.flatMap(({ id }) => engine.chart(id).edges)
    const named = (kinds: readonly string[]) =>
      edges.filter(({ kind, event }) => kinds.includes(kind) && event !== '').map(({ event }) => event)
    const declared = performanceWorkflows.flatMap(({ events }) => Object.keys(events))
    expect(untold([...declared, ...named(['event', 'told']), 'case.start'], (event) => eventWord(t, event))).toEqual([])
    expect(untold(named(['deadline']), (deadline) => deadlineWord(t, deadline))).toEqual([])
  })

  test('every role and every workflow has a word', () => {
    const roles = performanceWorkflows.flatMap(({ id }) => engine.chart(id).edges.flatMap(({ by }) => by))
    expect(untold([...roles, 'auditor'], (role) => roleWord(t, role))).toEqual([])
    expect(
      untold(
        performanceWorkflows.map(({ id }) => id),
        (id) => workflowWord(t, id),
      ),
    ).toEqual([])
  })

  test('every reason has a sentence that can be said with its values', () => {
    const codes = reasonCodes()
    expect(codes.length).toBeGreaterThan(20)
    expect(untold(codes, (code) => reasonText(t, reason(code, params)))).toEqual([])
  })

  test('no word of the domain is said twice with the same key, and none is left empty', () => {
    expect(Object.entries(domain[locale]).filter(([, text]) => text.trim() === '')).toEqual([])
  })
})

test('the catalogs of all areas keep apart: no area overwrites the words of another', () => {
  for (const [key, text] of Object.entries(domain.id)) expect(messages.id).toHaveProperty([key], text)
})
