import { expect, test } from 'vitest'
import { shortLawName } from './law-name.ts'

test.each([
  ['pp-30-2019', 'PP 30/2019'],
  ['se-menpanrb-3-2023', 'SE MenPANRB 3/2023'],
  ['perka-bkn-1-2013', 'Perka BKN 1/2013'],
  ['5-cfr-430', undefined],
  ['harbour-1-2020', undefined],
  ['pp-30', undefined],
])('%s is %s', (id, name) => {
  expect(shortLawName(id)).toBe(name)
})
