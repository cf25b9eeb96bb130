import { expect, test } from 'vitest'
import type { Change } from '../../ports/outbox.ts'
import { createWindow } from './window.ts'

const change = (n: number) => ({ cursor: `c${n}` }) as Change
const changes = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => change(from + n))
const cursors = (found: readonly Change[] | undefined) => found?.map((one) => one.cursor)

test('knows what lies behind each cursor it holds, and behind the one it began at', () => {
  const window = createWindow('c0', 10)
  expect([window.cursor, window.behind('c0', 5), window.behind('c1', 5)]).toEqual(['c0', [], undefined])
  window.add(changes(1, 3))
  window.add([])
  window.add(changes(4, 5))
  expect(window.cursor).toBe('c5')
  expect(cursors(window.behind('c0', 2))).toEqual(['c1', 'c2'])
  expect(cursors(window.behind('c3', 9))).toEqual(['c4', 'c5'])
  expect(window.behind('c5', 9)).toEqual([])
  expect([window.behind('c6', 9), window.behind(null, 9)]).toEqual([undefined, undefined])
})

test('keeps so many and no more; the last that went is where it begins', () => {
  const window = createWindow(null, 3)
  for (const n of [1, 2, 3, 4, 5, 6, 7]) window.add([change(n)])
  expect(cursors(window.behind('c4', 9))).toEqual(['c5', 'c6', 'c7'])
  expect([window.behind('c3', 9), window.behind(null, 9)]).toEqual([undefined, undefined])
  window.add(changes(8, 20))
  expect(cursors(window.behind('c17', 9))).toEqual(['c18', 'c19', 'c20'])
  expect(window.behind('c16', 9)).toBeUndefined()
})
