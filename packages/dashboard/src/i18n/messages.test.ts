import { createIntl } from '@formatjs/intl'
import { expect, test } from 'vitest'
import { locales } from './catalog.ts'
import { isMessageKey, messages } from './messages.ts'

const ANY_NUMBER = 3

/** Every name in braces, also those inside plural branches that are only text: too many values do no harm. */
const valuesFor = (text: string) =>
  Object.fromEntries([...text.matchAll(/\{(\w+)/g)].map(([, name]) => [name, ANY_NUMBER]))

test.each(locales)('every message of %s can be shown', (locale) => {
  const intl = createIntl({
    locale,
    messages: messages[locale],
    onError: (error) => {
      throw error
    },
  })
  const shown = Object.entries(messages[locale]).map(([id, text]) =>
    String(intl.formatMessage({ id }, valuesFor(text))),
  )
  expect(shown.length).toBeGreaterThan(50)
  expect(shown.filter((text) => text.trim() === '' || /[{}]/.test(text))).toEqual([])
})

test('both languages have the same keys', () => {
  expect(Object.keys(messages.en).sort()).toEqual(Object.keys(messages.id).sort())
})

test('a key is known by its catalog, not by what objects have anyway', () => {
  expect(isMessageKey('flash.saved')).toBe(true)
  expect(isMessageKey('toString')).toBe(false)
})
