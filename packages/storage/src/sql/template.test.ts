import { expect, test } from 'vitest'
import { literal } from './identifier.ts'
import { template, templateCache } from './template.ts'

test('slots become numbers in order of first use; casts and times are left alone', () => {
  const made = template(`select :b::jsonb, ':A', x.y::text, 'HH24:MI:SS' where a = :a and b2 = :b and c = :b_2`)
  expect(made({ a: 1, b: '{}', b_2: null })).toMatchObject({
    text: `select $1::jsonb, ':A', x.y::text, 'HH24:MI:SS' where a = $2 and b2 = $1 and c = $3`,
    values: ['{}', 1, null],
  })
})

test('the name follows from the text', () => {
  const name = (text: string) => template(text)({ a: 1, b: 1 }).name
  expect(name('select :a')).toBe(name('select :b'))
  expect(name('select :a')).not.toBe(name('select :a, 1'))
  expect(name('select :a')?.length).toBeLessThan(64)
})

test('a slot without a value is a mistake of the caller', () => {
  expect(() => template('select :a')({ b: 1 })).toThrow(':a')
})

test('a shape is composed once', () => {
  let composed = 0
  const cached = templateCache()
  const compose = () => {
    composed += 1
    return 'select :a'
  }
  for (const key of ['x', 'x', 'y']) cached(key, compose)
  expect(composed).toBe(2)
})

test.each([
  ['plain', "'plain'"],
  ["it's", "'it''s'"],
  ['a:tenant', "E'a\\x3atenant'"],
  ["\\' :x", "E'\\\\'' \\x3ax'"],
])('%s is written %s, and no slot appears in it', (text, sql) => {
  expect(literal(text)).toBe(sql)
  expect(template(`select ${literal(text)}`)({}).values).toEqual([])
})
