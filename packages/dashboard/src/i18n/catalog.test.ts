import { expect, expectTypeOf, test } from 'vitest'
import { type ArgNames, defineCatalog, isLocale } from './catalog.ts'

test('a key that misses its English text does not compile, nor one too many, nor one with other arguments', () => {
  const catalog = defineCatalog({ hello: 'Halo {name}' }, { hello: 'Hello {name}' })
  expect(catalog.en.hello).toBe('Hello {name}')
  // @ts-expect-error: no English text
  defineCatalog({ hello: 'Halo', bye: 'Dah' }, { hello: 'Hello' })
  // @ts-expect-error: no Indonesian text
  defineCatalog({ hello: 'Halo' }, { hello: 'Hello', bye: 'Bye' })
  // @ts-expect-error: another argument
  defineCatalog({ hello: 'Halo {name}' }, { hello: 'Hello {nama}' })
  // @ts-expect-error: an argument less
  defineCatalog({ hello: 'Halo {name}' }, { hello: 'Hello' })
})

test('the arguments of a message are read from its text', () => {
  expectTypeOf<ArgNames<'Halo'>>().toEqualTypeOf<never>()
  expectTypeOf<ArgNames<'{shown, number} dari {total}'>>().toEqualTypeOf<'shown' | 'total'>()
  expectTypeOf<ArgNames<'{n, plural, one {# row} other {# rows of {total}}}'>>().toEqualTypeOf<'n' | 'total'>()
})

test('only the two languages are languages', () => {
  expect(['id', 'en', 'ID', 'id-ID', '', undefined].filter(isLocale)).toEqual(['id', 'en'])
})
