import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type HealthCheck, healthOf } from '@siklus/core'
import { inProcess } from '@siklus/storage/background'
import { beforeAll, expect, test } from 'vitest'
import { busyOffice } from './busy-office.ts'
import { openOffice, tenant } from './office.ts'
import { attributesByName, type RecordedOtel, recordedOtel } from './recorded-otel.ts'

// docs/telemetry.md against what a busy office tells: each name on the one side is on the other, with its attributes.

const page = readFileSync(join(import.meta.dirname, '../../docs/telemetry.md'), 'utf8')

/** The rows of the table under a heading of the page, cell by cell. */
const rowsUnder = (heading: string): readonly (readonly string[])[] => {
  const [, section = ''] = page.split(`\n## ${heading}\n`)
  const [own = ''] = section.split('\n## ')
  return [...own.matchAll(/^\| (`.*) \|$/gm)].map(([, row = '']) => row.split('|').map((cell) => cell.trim()))
}

const codes = (cell = ''): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
const code = (cell = ''): string => codes(cell)[0] ?? ''
const attributesOn = (cell: string | undefined): readonly string[] => codes(cell).toSorted()

let told: RecordedOtel
beforeAll(async () => {
  told = recordedOtel()
  await busyOffice(told.telemetry)
})

test('the spans', () => {
  const shown = rowsUnder('Spans').map(([name, , attributes]) => [code(name), attributesOn(attributes)])
  // said of every span above the table
  const own = told.spans.map(({ name, attributes: { 'error.type': _, ...attributes } }) => ({ name, attributes }))
  expect(new Map(shown as never)).toEqual(attributesByName(own))
})

test('the numbers', () => {
  const shown = rowsUnder('Numbers').map(([name, kind, unit, , attributes]) => [
    code(name),
    { kind, unit: code(unit), attributes: attributesOn(attributes) },
  ])
  const came = attributesByName(told.points)
  const made = [...told.instruments].map(([name, made]) => [name, { ...made, attributes: came.get(name) }])
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(made))
})

test('the lines', () => {
  const shown = rowsUnder('Lines').map(([name, level, , attributes]) => [
    code(name),
    { level, attributes: attributesOn(attributes) },
  ])
  const came = attributesByName(told.lines.map(({ message, attributes }) => ({ name: message, attributes })))
  const levels = told.lines.map(({ message, level }) => [message, { level, attributes: came.get(message) }])
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(levels))
})

test('the checks of health, with their limits', async () => {
  const background = inProcess()
  await background.start([{ name: 'q', retries: 0, backoff: { firstSeconds: 1, mostSeconds: 1 }, attemptSeconds: 5 }])
  const { engine, time } = await openOffice({ background })
  const { checks } = await healthOf(engine, { tenants: [tenant], background, now: time.now })
  const shown = rowsUnder('Health').map(([name, of, when = '']) => [
    code(name),
    of?.split(',')[0],
    limitIn(when.split(';')[0]),
  ])
  expect(shown).toEqual(checks.map(({ name, of, limit }) => [name, of === 'q' ? 'queue' : 'tenant', limit ?? null]))
})

const limitIn = (words = ''): HealthCheck['limit'] | null => {
  if (words.endsWith('there is one')) return 0
  const [number] = /[\d,]+$|[\d,]{5,}/.exec(words) ?? []
  return number === undefined ? null : Number(number.replaceAll(',', ''))
}

test('the code of the page is code that runs', () => {
  const lines = (text: string) => text.split('\n').map((line) => line.trim())
  const sources = [
    'packages/core/src/engine/telemetry/otel.test.ts',
    'test/telemetry/health.memory.test.ts',
    'examples/express-simpeg/src/health-route.ts',
  ].map((path) => lines(readFileSync(join(import.meta.dirname, '../..', path), 'utf8')).join('\n'))
  const blocks = [...page.matchAll(/^```ts\n(.*?)\n```$/gms)].map(([, block = '']) => lines(block).join('\n'))
  expect(blocks).toHaveLength(3)
  for (const block of blocks) expect(sources.join('\n')).toContain(block)
})
