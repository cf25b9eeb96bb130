import type { ReportBody } from '@siklus/core/performance'
import { expect, test } from 'vitest'
import { translatorFor } from '../../i18n/translator.ts'
import { formOf } from '../work/form.ts'
import { readWords, wordDifferences, wordsIn } from './report-words.ts'

const line = { entries: 1, quantities: [], evidence: [] }
const body: ReportBody = {
  summary: 'Lancar',
  results: [
    { ...line, result: 'r1', text: 'Sekolah terlayani', note: 'Tuntas' },
    { ...line, result: null, text: '', note: '' },
  ],
}

test('the form gives back the words it was drawn with', () => {
  const form = formOf([
    ['summary', 'Lancar'],
    ['notes.0.result', 'r1'],
    ['notes.0.note', 'Tuntas'],
    ['notes.1.result', ''],
    ['notes.1.note', ' '],
  ])
  expect(readWords(form)).toEqual(wordsIn(body))
})

test('work outside the plan has no id and still keeps its note', () => {
  const form = formOf([
    ['summary', ''],
    ['notes.1.result', ''],
    ['notes.1.note', 'Rapat'],
  ])
  expect(readWords(form)).toEqual({ summary: '', notes: [{ result: null, note: 'Rapat' }] })
})

test('only what differs is compared, with its place', () => {
  const t = translatorFor('id', 'Asia/Jakarta')
  expect(wordDifferences(t, wordsIn(body), body)).toEqual([])
  expect(wordDifferences(t, { summary: 'Lain', notes: [{ result: null, note: 'Rapat' }] }, body)).toEqual([
    { part: 'Ringkasan', stored: 'Lancar', mine: 'Lain' },
    { part: 'Sekolah terlayani', stored: 'Tuntas', mine: '' },
    { part: 'Di luar rencana', stored: '', mine: 'Rapat' },
  ])
})
