import { expect, test } from 'vitest'
import { currentPath, isOpen, type NavItem } from './nav-item.ts'

const items: readonly NavItem[] = [
  { path: '/', label: 'Beranda' },
  { path: '/tim', label: 'Tim', children: [{ path: '/tim/antrean', label: 'Antrean' }] },
  { path: '/unit', label: 'Unit' },
]

test('a page belongs to the longest entry that leads to it', () => {
  expect(currentPath(items, '/')).toBe('/')
  expect(currentPath(items, '/tim/antrean?hal=2')).toBe('/tim/antrean')
  expect(currentPath(items, '/tim/papan')).toBe('/tim')
  expect(currentPath(items, '/timur')).toBeUndefined()
})

test('an entry is open when it or one below it is current', () => {
  expect(items.map((item) => isOpen(item, '/tim/antrean'))).toEqual([false, true, false])
  expect(items.map((item) => isOpen(item, undefined))).toEqual([false, false, false])
})
