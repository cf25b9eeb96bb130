import * as Effect from 'effect/Effect'
import { expect, test } from 'vitest'
import { CursorExpired } from '../../case/errors.ts'
import type { Core, Place } from '../core.ts'
import { nextChanges } from './next-changes.ts'

const place = { tenant: 't' } as Place

/** A storage whose feed was purged up to `oldest`. */
const set = (at: string | null, oldest: string | null) => {
  const seen = { told: [] as unknown[], at }
  const changes = async (tenant: string, after: string | null, limit: number) => {
    if (after !== oldest) throw new CursorExpired(tenant, String(after), oldest)
    return [{ cursor: 'c9' }].slice(0, limit)
  }
  const advance = async ({ from, to }: { from: string | null; to: string }) => {
    if (from !== seen.at) return false
    seen.at = to
    return true
  }
  const storage = { cursor: async () => seen.at, changes, advance }
  const core = { storage, onError: (error: unknown) => seen.told.push(error) } as unknown as Core
  return { seen, next: () => Effect.runPromise(nextChanges(core, place, { reader: 'relay', limit: 5 })) }
}

test('a named reader takes what lies behind its cursor', async () => {
  const { seen, next } = set('c3', 'c3')
  expect(await next()).toEqual({ from: 'c3', changes: [{ cursor: 'c9' }] })
  expect(seen).toEqual({ told: [], at: 'c3' })
})

test('what was purged unread is told to the host once, and the reader goes on behind it', async () => {
  const { seen, next } = set('c1', 'c7')
  expect(await next()).toEqual({ from: 'c7', changes: [{ cursor: 'c9' }] })
  expect(seen.told).toMatchObject([{ _tag: 'CursorExpired', cursor: 'c1', oldest: 'c7' }])
  await next()
  expect(seen).toMatchObject({ at: 'c7', told: { length: 1 } })
})

test('where nobody can say what was missed the reader stands, and says so', async () => {
  const { seen, next } = set('c1', null)
  await expect(next()).rejects.toMatchObject({ _tag: 'CursorExpired', oldest: null })
  expect(seen).toEqual({ told: [], at: 'c1' })
})
