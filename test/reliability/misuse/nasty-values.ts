import type { Chance } from '../crash/random.ts'

const deep = (levels: number): unknown => {
  let value: unknown = 'bottom'
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { value }
  return value
}

const cyclic = (): unknown => {
  const ring: { [key: string]: unknown } = {}
  ring.ring = ring
  return ring
}

const trap = (): unknown =>
  new Proxy(
    {},
    {
      get: () => {
        throw new Error('a trap was sprung')
      },
      ownKeys: () => {
        throw new Error('a trap was sprung')
      },
    },
  )

const withGetter = (): unknown => ({
  get type() {
    throw new Error('a getter threw')
  },
})

const uuid = '019b8bab-0680-7000-8000-000000000001'

/** What nobody should pass and somebody will. Made anew each time, so that no call leaves its marks on the next. */
const MAKERS: readonly (() => unknown)[] = [
  ...[undefined, null, true, false, 0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map(
    (one) => () => one,
  ),
  ...[2 ** 31, 2 ** 53, -(2 ** 63), 1e308, -0, 10n, Symbol('s'), Symbol.iterator].map((one) => () => one),
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    'a\udfffb',
    '\u{10ffff}',
    '\u202e',
    '%',
    '_',
    "'; drop table x; --",
    '$1',
    ':x',
  ].map((one) => () => one),
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'xstate.init',
    'case.start',
  ].map((one) => () => one),
  ...[
    uuid,
    uuid.toUpperCase(),
    `${uuid}x`,
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
  ].map((one) => () => one),
  ...[
    '2026-01-05',
    '2026-13-45T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
    '-000001-01-01T00:00:00Z',
    'NaN',
    'null',
    '1e9',
  ].map((one) => () => one),
  ...['system', 'ani', 'dewi', 'petition', 'errand', 'note'].map((one) => () => one),
  () => 'x'.repeat(100_000),
  () => '🦆'.repeat(50_000),
  () => deep(100),
  () => deep(20_000),
  () => Array.from({ length: 10_000 }, (_, n) => n),
  () => [],
  () => [[]],
  () => [null],
  () => [undefined],
  () => new Array(5),
  () => ({}),
  () => Object.create(null),
  () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  () => ({ toString: 'no', valueOf: 'no' }),
  () => ({
    toJSON: () => {
      throw new Error('no JSON of this')
    },
  }),
  () => ({ toJSON: () => 'a text' }),
  () => ({ length: -1 }),
  () => cyclic(),
  () => trap(),
  () => withGetter(),
  () => new Date('2026-01-05T00:00:00Z'),
  () => new Date(Number.NaN),
  () => new Map([['a', 1]]),
  () => new Set(['a']),
  () => new Uint8Array(8),
  () => new Error('an error as a value'),
  () => /re/g,
  () => () => 'called',
  () => async () => 'called',
  () => class Thing {},
  () => Promise.resolve('a promise'),
  () => AbortSignal.abort(),
  () => ({ aborted: true }),
  () => new Proxy([], {}),
]

/** One of them. */
export const nastyValue = (chance: Chance): unknown => MAKERS[chance.below(MAKERS.length)]?.()

/** A value in a few words. */
export const valueText = (value: unknown): string => {
  try {
    const text =
      typeof value === 'object' && value !== null
        ? JSON.stringify(value, bigger)
        : typeof value === 'string'
          ? JSON.stringify(value)
          : String(value)
    const words = text ?? String(value)
    return words.length > 160 ? `${words.slice(0, 160)}… (${words.length})` : words
  } catch (error) {
    return `${typeof value} that cannot be written (${error instanceof Error ? error.message.slice(0, 40) : ''})`
  }
}

const bigger = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ||
  typeof value === 'symbol' ||
  typeof value === 'function' ||
  value === undefined ||
  Number.isNaN(value)
    ? `<${String(value).slice(0, 30)}>`
    : value
