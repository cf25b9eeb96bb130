import { expect, test } from 'vitest'
import { WIB, WIT, WITA, zonesByPrefix } from './zone.ts'

const zoneOf = zonesByPrefix({ '': WIB, 'nasional/sulsel/': WITA, 'nasional/papua/': WIT, 'nasional/papua/jkt/': WIB })

test.each([
  ['nasional/', WIB],
  ['nasional/sulsel/dinas/', WITA],
  ['nasional/papua/', WIT],
  ['nasional/papua/jkt/penghubung/', WIB],
  ['nasional/papua-barat/', WIB],
  ['', WIB],
])("the unit '%s' lies in %s: the longest prefix wins", (unit, zone) => {
  expect(zoneOf(unit)).toBe(zone)
})

test('a unit that no prefix fits, a prefix within a name and an unknown zone are RangeErrors that say so', () => {
  expect(() => zonesByPrefix({ 'nasional/papua/': WIT })('nasional/bali/')).toThrow(
    "no prefix of the unit 'nasional/bali/'",
  )
  expect(() => zonesByPrefix({ 'nasional/papua': WIT })).toThrow("prefix 'nasional/papua'")
  expect(() => zonesByPrefix({ '': 'Asia/Bandung' })).toThrow("'Asia/Bandung' is no time zone")
})
