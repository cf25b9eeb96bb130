import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../../policy/decimal.ts'
import { InvalidFacts } from '../../policy/errors.ts'
import { integratedCreditFinding } from './decide.ts'

const on = '2026-12-31'
const thousandths = fc.integer({ min: 0, max: 1_000_000 })
const text = (value: number) => decimal(value).dividedBy(1000).toFixed()

test('credit and base add up again, exactly; a base above the credit is refused', () => {
  fc.assert(
    fc.property(thousandths, thousandths, (a, b) => {
      const [credit, base] = [text(a), text(b)]
      const ask = () => integratedCreditFinding({ conventional: credit, baseValue: base }, { on }).value
      if (b > a) expect(ask).toThrow(InvalidFacts)
      else expect(decimal(ask()).plus(base).toFixed()).toBe(credit)
    }),
  )
})

test('a higher base never gives more', () => {
  fc.assert(
    fc.property(thousandths, thousandths, (a, b) => {
      const ask = (base: number) =>
        decimal(integratedCreditFinding({ conventional: '1000', baseValue: text(base) }, { on }).value)
      return ask(Math.min(a, b)).gte(ask(Math.max(a, b)))
    }),
  )
})

test('a float is no credit: numbers come in as text', () => {
  const ask = () => integratedCreditFinding({ conventional: 150.5 as never, baseValue: '150' }, { on })
  expect(ask).toThrow("'conventional' must be a number from 0 to 10000")
})
