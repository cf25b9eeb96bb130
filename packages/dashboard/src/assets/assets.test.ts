import { createHash } from 'node:crypto'
import { Script } from 'node:vm'
import { expect, test } from 'vitest'
import { appCss } from './app-css.ts'
import { appJs } from './app-js.ts'
import { assets, findAsset } from './assets.ts'
import { tokensCss } from './tokens-css.ts'

const all = Object.values(assets)

test('a name tells the content, and the integrity is that of the body', () => {
  for (const { name, body, integrity } of all) {
    expect(name).toContain(createHash('sha256').update(body).digest('hex').slice(0, 12))
    expect(integrity).toBe(`sha384-${createHash('sha384').update(body).digest('base64')}`)
  }
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
})

test('only exact names are found', () => {
  expect(findAsset(assets.css.name)).toBe(assets.css)
  for (const name of ['', 'siklus.css', '../package.json', assets.css.name.toUpperCase(), '__proto__']) {
    expect(findAsset(name)).toBeUndefined()
  }
})

test('the sheet is Pico, then the roles, then our own, each in its layer', () => {
  const { body } = assets.css
  expect(body.startsWith('@layer pico, tokens, app;')).toBe(true)
  expect(body).not.toContain('@charset')
  const places = ['@layer pico {', '@layer tokens {', '@layer app {'].map((layer) => body.indexOf(layer))
  expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true)
  expect(body.split('{').length).toBe(body.split('}').length)
})

test('our own sheet stays small and uses only roles that exist', () => {
  expect(appCss.length).toBeLessThanOrEqual(12_000)
  expect(tokensCss.length).toBeLessThanOrEqual(4_000)
  const defined = new Set([...`${tokensCss}${appCss}`.matchAll(/(--[\w-]+):/g)].map(([, name]) => name))
  const used = [...`${tokensCss}${appCss}`.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name)
  expect(used.filter((name) => !defined.has(name))).toEqual([])
  const paperIsWhite = /--page:#fff|#flash/g
  expect(appCss.replace(paperIsWhite, '').match(/#[0-9a-f]{3,6}\b|rgb\(/gi)).toBeNull()
})

test('scripts parse, point to no source map, and need no eval', () => {
  for (const { name, body } of all.filter(({ name }) => name.endsWith('.js'))) {
    expect(() => new Script(body, { filename: name })).not.toThrow()
    expect(body).not.toContain('sourceMappingURL')
  }
  const { body } = assets.script
  expect(body.endsWith(appJs)).toBe(true)
  expect(body).toContain('sse:connect')
  expect(appJs).not.toMatch(/\beval\b|new Function|innerHTML|insertAdjacentHTML/)
})
