import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanBase, insidePath, safePath, urlBelow } from './paths.ts'

test('a base has a slash before it and none behind', () => {
  expect(['', '/', 'gov/admin', '/gov/admin/', '//gov//'].map(cleanBase)).toEqual([
    '',
    '',
    '/gov/admin',
    '/gov/admin',
    '/gov',
  ])
})

test('addresses stand below the base; the home page is the base', () => {
  expect(urlBelow('/gov')('/tim')).toBe('/gov/tim')
  expect(urlBelow('/gov')('/')).toBe('/gov')
  expect(urlBelow('')('/')).toBe('/')
})

test('the mount point is taken off, and nothing else', () => {
  expect(insidePath('/gov/admin/tim', '/gov/admin')).toBe('/tim')
  expect(insidePath('/gov/admin', '/gov/admin')).toBe('/')
  expect(insidePath('/tim', '/gov/admin')).toBe('/tim')
})

test('a way back never leaves the site', () => {
  expect(safePath('/tim?hal=2')).toBe('/tim?hal=2')
  const away = [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/a\nb',
    '/ /evil',
    '',
    undefined,
    7,
  ]
  expect(away.map(safePath)).toEqual(away.map(() => '/'))
})

test('whatever comes, the address that results is on this host', () => {
  const parts = fc.constantFrom('/', '\\', '//', 'evil.example', ':', '@', '.', '..', '%2f', '\t', '?', '#', 'a')
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (pieces) => {
      const target = urlBelow('')(safePath(pieces.join('')))
      return new URL(target, 'https://here.example/x').host === 'here.example'
    }),
  )
})
