import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { InvalidEvent } from '@siklus/core'
import { InvalidDocument } from '@siklus/core/performance'
import { describe, expect, test } from 'vitest'
import { isMessageKey, messages } from '../../i18n/messages.ts'
import { translatorFor } from '../../i18n/translator.ts'
import { shownFaults } from './fault-text.ts'
import { problemOf } from './problem.ts'

const t = translatorFor('id', 'Asia/Jakarta')
const performance = join(dirname(createRequire(import.meta.url).resolve('@siklus/core')), 'performance')

/** The codes that a source file of the services gives to faults, as they are written there. */
const codesIn = (file: string): readonly string[] =>
  [...readFileSync(join(performance, file), 'utf8').matchAll(/'([a-zA-Z]+\.[a-zA-Z]+)'/g)].flatMap(([, code]) =>
    code === undefined ? [] : [code],
  )

describe('every fault that a form of these pages can meet has words', () => {
  test.each(['documents/fields.ts', 'workflows/payload.ts', 'workflows/evaluation-event.ts', 'journal/entry-check.ts'])(
    '%s',
    (file) => {
      const codes = codesIn(file).filter((code) => !/^(evaluation|valibot)\./.test(code))
      expect(codes.length).toBeGreaterThan(2)
      expect(codes.filter((code) => !isMessageKey(`fault.${code}`))).toEqual([])
    },
  )
})

test('faults of documents and of events are told at their fields; a code without words shows its plain message', () => {
  const faults = [
    { field: 'text', code: 'text.empty', message: 'must not be empty' },
    { field: 'x', code: 'brand.new', message: 'is new' },
  ]
  expect(shownFaults(t, new InvalidDocument('entry', faults))).toEqual([
    { field: 'text', text: messages.id['fault.text.empty'] },
    { field: 'x', text: 'is new' },
  ])
  expect(shownFaults(t, new InvalidEvent('plan.return', [{ field: 'note', message: 'field.missing' }]))).toEqual([
    { field: 'note', text: messages.id['fault.field.missing'] },
  ])
})

test('what nobody can mend on the page is no problem of it', () => {
  expect(problemOf(t, new Error('defect'))).toBeUndefined()
  expect(problemOf(t, new InvalidDocument('entry', []))?.status).toBe(422)
})
