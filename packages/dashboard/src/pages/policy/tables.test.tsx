import { defineDistribution, defineMatrix, rounding } from '@siklus/core/policy'
import { expect, test } from 'vitest'
import { translatorFor } from '../../i18n/translator.ts'
import { DistributionView } from './distribution-view.tsx'
import { MatrixView } from './matrix-view.tsx'

const t = translatorFor('id', 'Asia/Jakarta')
const name = (code: string) => code.toUpperCase()

const matrix = {
  id: 'outcome',
  rows: ['low', 'high'],
  columns: ['bad', 'good'],
  labels: ['no', 'yes'],
  cells: { low: { bad: 'no', good: 'no' }, high: { bad: 'no', good: 'yes' } },
} as const

test('a matrix says what its rows and columns stand for', () => {
  const axes = { rows: { id: 'Hasil', en: 'Results' }, columns: { id: 'Perilaku', en: 'Behaviour' } }
  const html = String(<MatrixView t={t} matrix={defineMatrix({ ...matrix, axes })} name={name} />)
  expect(html).toContain('Matriks: ke bawah Hasil, ke kanan Perilaku</caption>')
  expect(html).toContain(
    '<tr><th scope="col" rowspan="2">Hasil</th><th scope="colgroup" colspan="2">Perilaku</th></tr><tr><th scope="col">BAD</th>',
  )
  expect(html).not.toMatch(/<t[dh][^>]*><\/t[dh]>/)
})

test('a matrix that names no axes still says which is the row and which the column', () => {
  const html = String(<MatrixView t={t} matrix={defineMatrix(matrix)} name={name} />)
  expect(html).toMatch(/rowspan="2">Baris<.*colspan="2">Kolom</)
})

const spread = {
  id: 'spread',
  labels: ['top', 'rest'],
  force: 'advisory',
  rounding: { least: rounding('ceiling', 0), most: rounding('floor', 0) },
} as const
const words = { id: 'Paling banyak seperlima.', en: 'A fifth at most.' }

test('a distribution says how a share becomes people', () => {
  const share = defineDistribution({
    ...spread,
    constraints: [{ id: 'c', of: ['top'], most: { share: '0.2' }, words }],
  })
  expect(String(<DistributionView t={t} distribution={share} name={name} />)).toContain(
    'untuk batas paling sedikit dibulatkan ke atas, untuk batas paling banyak dibulatkan ke bawah.',
  )
  const heads = defineDistribution({ ...spread, constraints: [{ id: 'c', of: ['top'], most: { heads: 2 }, words }] })
  expect(String(<DistributionView t={t} distribution={heads} name={name} />)).not.toContain('dibulatkan')
})
