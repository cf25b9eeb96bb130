import { expect, test } from 'vitest'
import { law } from './law.ts'

const pp30 = law({
  id: 'pp-30-2019',
  title: { id: 'Peraturan Pemerintah Nomor 30 Tahun 2019', en: 'Regulation 30/2019' },
})

test('a citation is plain data: law, article, and only the details that were given', () => {
  expect(pp30.article('59')).toEqual({ law: 'pp-30-2019', article: '59' })
  const cite = pp30.article('59', { paragraph: '4', status: 'verified', note: 'read on page 30' })
  expect(JSON.parse(JSON.stringify(cite))).toEqual({
    law: 'pp-30-2019',
    article: '59',
    paragraph: '4',
    status: 'verified',
    note: 'read on page 30',
  })
})

test('a law can be cited as a whole, without an article', () => {
  expect(pp30.whole({ status: 'unverified' })).toEqual({ law: 'pp-30-2019', status: 'unverified' })
})
