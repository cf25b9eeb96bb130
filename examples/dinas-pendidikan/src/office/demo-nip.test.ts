import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demoNipFault } from './demo-nip.ts'

test.each([
  ['PNS', '209001011990011001', undefined],
  ['PNS', '209912312026122999', undefined],
  ['PPPK', '209602292022211001', undefined],
  ['PNS', '20900101199001100', /^write 18 digits/],
  ['PNS', '20900101 199001 1 001', /^write 18 digits/],
  ['PNS', '2090010119900110O1', /^write 18 digits/],
  ['PNS', '208912311990011001', /^the demo accepts only births/],
  ['PNS', '210001011990011001', /^the demo accepts only births/],
  ['PNS', '209502291990011001', /^the demo accepts only births/],
  ['PNS', '209013011990011001', /^the demo accepts only births/],
  ['PNS', '209001011984011001', /^write a year of appointment/],
  ['PNS', '209001012027011001', /^write a year of appointment/],
  ['PNS', '209001011990131001', /^write the month of appointment/],
  ['PNS', '209001011990001001', /^write the month of appointment/],
  ['PPPK', '209001012022011001', /^write the number of the work agreement/],
  ['PNS', '209001011990013001', /^write 1 \(man\) or 2 \(woman\)/],
  ['PNS', '209001011990011000', /^write a serial number/],
] as const)('%s %s', (kind, nip, fault) => {
  const found = demoNipFault(nip, kind)
  if (fault === undefined) expect(found).toBeUndefined()
  else expect(found).toMatch(fault)
})

const digits = (from: number, to: number, width: number) =>
  fc.integer({ min: from, max: to }).map((number) => String(number).padStart(width, '0'))

const born = digits(1900, 2026, 4)

test('no number of somebody who was born before the appointment passes', () => {
  const rest = fc.tuple(
    digits(1, 12, 2),
    digits(1, 28, 2),
    digits(1985, 2026, 4),
    digits(1, 29, 2),
    digits(1, 2, 1),
    digits(1, 999, 3),
  )
  fc.assert(
    fc.property(born, rest, fc.constantFrom('PNS', 'PPPK'), (year, others, kind) => {
      expect(demoNipFault([year, ...others].join(''), kind)).toBeDefined()
    }),
  )
})
