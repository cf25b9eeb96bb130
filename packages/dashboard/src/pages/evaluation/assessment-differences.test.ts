import { expect, test } from 'vitest'
import { translatorFor } from '../../i18n/translator.ts'
import { formOf } from '../work/form.ts'
import { assessmentDifferences } from './assessment-differences.ts'
import { bodyOfAssessment, formOfAssessment, readAssessmentForm } from './assessment-form.ts'

const t = translatorFor('id', 'Asia/Jakarta')

const body = {
  summary: 'Setahun',
  results: [
    { result: 'r1', text: 'Modul', realisation: '43 sekolah', number: '1234.5', unit: 'sekolah' },
    { result: 'r2', text: 'Pelatihan', realisation: '', number: null, unit: '' },
  ],
}

test('what the editor shows is read back as the same body', () => {
  const form = formOfAssessment(body, t)
  expect(form.results[0]?.number).toBe('1.234,5')
  const fields = form.results.flatMap((one, n) =>
    Object.entries(one).map(([name, value]) => [`results.${n}.${name}`, value] as const),
  )
  const read = readAssessmentForm(formOf([['summary', form.summary], ...fields]))
  expect(bodyOfAssessment(read, 'id')).toEqual(body)
})

test('only what differs is told, with both sides; a result that one side lacks is empty there', () => {
  const stored = formOfAssessment(body, t)
  expect(assessmentDifferences(t, { mine: stored, stored })).toEqual([])
  const mine = { summary: 'Setahun penuh', results: [] }
  expect(assessmentDifferences(t, { mine, stored })).toEqual([
    { part: 'Hasil kerja 1', stored: '1.234,5 sekolah\n43 sekolah', mine: '' },
    { part: 'Ringkasan setahun', stored: 'Setahun', mine: 'Setahun penuh' },
  ])
})
