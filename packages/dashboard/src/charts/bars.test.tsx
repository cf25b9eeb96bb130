import { expect, test } from 'vitest'
import { translatorFor } from '../i18n/translator.ts'
import { Bars, Funnel } from './bars.tsx'

const t = translatorFor('id', 'Asia/Jakarta')
const widths = (html: string) => [...html.matchAll(/class="fill" width="([^"]+)"/g)].map(([, width]) => width)

test('bars are as long as their share of the largest, or of what is given as full', () => {
  const bars = [
    { label: 'A', value: 30, href: '/a' },
    { label: 'B', value: 10 },
  ]
  const html = String(<Bars t={t} label="Jumlah" bars={bars} />)
  expect(widths(html)).toEqual(['100%', '33.3%'])
  expect(html).toMatch(/<a href="\/a">A<\/a>/)
  expect(widths(String(<Bars t={t} label="Jumlah" bars={bars} full={20} />))).toEqual(['100%', '50%'])
  expect(html).not.toContain('style=')
})

test('a funnel says its shares of the first step in text', () => {
  const steps = [
    { label: 'Wajib', value: 1310 },
    { label: 'Disepakati', value: 801 },
  ]
  expect(String(<Funnel t={t} label="Corong" bars={steps} />)).toMatch(
    /1\.310<small>100%<\/small>.*801<small>61,1%<\/small>/,
  )
})

test('nothing to count is drawn as nothing', () => {
  expect(widths(String(<Bars t={t} label="Jumlah" bars={[{ label: 'A', value: 0 }]} />))).toEqual(['0%'])
  expect(String(<Funnel t={t} label="Corong" bars={[{ label: 'A', value: 0 }]} />)).not.toContain('%</small>')
  expect(String(<Bars t={t} label="Jumlah" bars={[]} />)).toBe('<ol class="bars" aria-label="Jumlah"></ol>')
})
