import { expect, test } from 'vitest'
import { adopt } from '../../policy/adopt.ts'
import { dated } from '../../policy/dated.ts'
import { PolicyMistake } from '../../policy/errors.ts'
import { evaluate } from '../../policy/evaluate.ts'
import { law } from '../../policy/law.ts'
import {
  adjectivalScaleI,
  cdaFixedQuantityScale,
  cdaQuantityScale,
  phSpmsPack,
  universityQuantityScale,
} from './index.ts'

const on = { on: '2026-12-31' }
const manual = law({ id: 'manual', title: { id: 'Pedoman instansi', en: 'Manual of the agency' } })
const own = {
  id: 'ph-spms-2012-own',
  version: '1.0.0',
  title: { id: 'SPMS instansi', en: 'SPMS of the agency' },
  law: manual,
  basis: manual.whole({ status: 'agency' }),
}

const quantityBy = (scale: typeof cdaQuantityScale) =>
  adopt(phSpmsPack, { ...own, params: { 'quantity-rating': { scale: dated({ '2020-01-01': scale }) } } })

test.each([
  ['the default', phSpmsPack, ['1', '2', '3', '3', '4', '5']],
  ['the CDA', quantityBy(cdaQuantityScale), ['1', '2', '2', '3', '4', '5']],
  ['a university', quantityBy(universityQuantityScale), ['1', '2', '2', '3', '4', '5']],
  ['the CDA for fixed targets', quantityBy(cdaFixedQuantityScale), ['1', '3', '4', '5']],
] as const)('the same outputs by the scale of %s', (_name, pack, expected) => {
  const rated = ['50', '89', '95', '100', '115', '130']
    .slice(0, expected.length)
    .map((accomplished) => evaluate(pack, 'quantity-rating', { target: '100', accomplished }, on).value)
  expect(rated).toEqual(expected)
})

test('a scale set beneath reaches the final rating, and the finding cites the manual', () => {
  const pack = quantityBy(cdaQuantityScale)
  const outputs = [{ efficiency: { quantity: { target: '100', accomplished: '95' } } }]
  const value = (asked: typeof phSpmsPack) => evaluate(asked, { outputs }, on).value
  expect(value(phSpmsPack)).toEqual({ value: '3', adjective: 'satisfactory' })
  expect(value(pack)).toEqual({ value: '2', adjective: 'unsatisfactory' })
  const quantity = evaluate(pack, 'quantity-rating', { target: '100', accomplished: '95' }, on)
  expect(quantity.cites.at(-1)).toEqual({ law: 'manual', status: 'agency' })
})

test('other bands, other parts and another window: variant I, behaviour of 20 percent, five days', () => {
  const pack = adopt(phSpmsPack, {
    ...own,
    params: {
      'adjectival-rating': { scale: dated({ '2020-01-01': adjectivalScaleI }) },
      'ipcr-rating': { percents: dated({ '2020-01-01': { functions: 80, coreValues: 20 } }) },
      'appeal-window': { days: dated({ '2020-01-01': 5 }) },
    },
  })
  const facts = { outputs: [{ quality: { judged: 4 } }], coreValues: '5' }
  expect(evaluate(phSpmsPack, 'ipcr-rating', facts, on).value).toEqual({ value: '4.1', adjective: 'very-satisfactory' })
  expect(evaluate(pack, 'ipcr-rating', facts, on).value).toEqual({ value: '4.2', adjective: 'very-satisfactory' })
  const named = ['1.50', '1.51', '2.50', '2.51', '3.50', '3.51', '4.50', '4.51'].map(
    (finalRating) => evaluate(pack, 'adjectival-rating', { finalRating }, on).value,
  )
  expect(named).toEqual([
    'poor',
    'unsatisfactory',
    'unsatisfactory',
    'satisfactory',
    'satisfactory',
    'very-satisfactory',
    'very-satisfactory',
    'outstanding',
  ])
  const appeal = { receivedOn: '2026-02-02', filedOn: '2026-02-08', ratingOf: 'self' }
  expect(evaluate(phSpmsPack, 'appeal-window', appeal, on).value).toMatchObject({ admissible: true, day: 6 })
  expect(evaluate(pack, 'appeal-window', appeal, on).value).toMatchObject({ admissible: false, lastDay: '2026-02-07' })
})

test('what is not left to the agency stays: the 90 days, the month to decide, the months of notice, the rounding', () => {
  const set = (rule: string, param: string) => () =>
    adopt(phSpmsPack, { ...own, params: { [rule]: { [param]: dated({ '2020-01-01': 1 }) } } })
  for (const [rule, param] of [
    ['rating-period', 'days'],
    ['appeal-decision', 'months'],
    ['consequence', 'noticeMonths'],
    ['final-rating', 'rounding'],
  ] as const)
    expect(set(rule, param)).toThrow(PolicyMistake)
})
