import { createEngine, type EngineOptions, JobRejected, partyAccess } from '@siklus/core'
import { SiklusEngine } from '@siklus/core/effect'
import { leave, substitute } from '@siklus/core/testing'
import { inProcess } from '@siklus/storage/background'
import { leaveNote } from '@siklus/storage/contract'
import { memory } from '@siklus/storage/memory'
import * as Effect from 'effect/Effect'
import { expect, test } from 'vitest'

const roles: { readonly [person: string]: readonly string[] } = { dewi: ['admin'], eka: ['auditor'], fajar: ['admin'] }
const inAll = partyAccess({ tenantRoles: async ({ person }) => roles[person] ?? [] })
const [dewi, eka, ani] = [{ by: { person: 'dewi' } }, { by: { person: 'eka' } }, { by: { person: 'ani' } }]
// Fajar is an admin who sees one office only.
const fajar = { by: { person: 'fajar' } }

const options = (): EngineOptions => ({
  storage: memory({ records: [leaveNote] }),
  workflows: [leave, substitute],
  access: {
    ...inAll,
    scope: async (tenant, principal, ...rest) =>
      principal.person === 'fajar'
        ? { kind: 'any', of: [{ unitPrefix: 'root/dinas/' }] }
        : inAll.scope(tenant, principal, ...rest),
  },
})

/** A worker that gives letters up while the post office is closed. */
const openPost = async () => {
  const post = { isOpen: false, sent: [] as string[] }
  const background = inProcess({ runs: 'on-settle' })
  const engine = await createEngine({ ...options(), background })
  const queue = { name: 'letter', retries: 0, backoff: { firstSeconds: 1, mostSeconds: 1 }, attemptSeconds: 60 }
  const run = async ({ id }: { readonly id: string }) => {
    if (!post.isOpen) throw new JobRejected('the post office is closed')
    post.sent.push(id)
  }
  const worker = engine.worker({ tenants: [], handlers: [{ queue, run }] })
  await worker.start()
  const letters = ['1', '2', '3'].map((id) => ({ id, queue: 'letter', tenant: 'kab-andir', data: {} }))
  await background.enqueue([...letters, { ...letters[0], id: '4', tenant: 'kota-lain' }] as typeof letters)
  await background.settle()
  return { org: engine.in('kab-andir'), engine, background, post, close: () => engine.close() }
}

test('an admin sees what died and why, mends it, and gives it a new life', async () => {
  const { org, background, post, close } = await openPost()
  expect(await org.jobs.stats(dewi)).toMatchObject([{ queue: 'letter', dead: 3, waiting: 0 }])
  const [first, second, ...more] = await org.jobs.dead('letter', { ...dewi, limit: 2 })
  expect(more).toEqual([])
  expect([first, second]).toMatchObject([
    { job: { id: '1' }, error: { message: 'The job was rejected: the post office is closed' } },
    { job: { id: '2' } },
  ])
  expect(await org.jobs.dead('letter', { ...dewi, after: second?.id ?? '' })).toMatchObject([{ job: { id: '3' } }])
  post.isOpen = true
  expect(await org.jobs.discard('letter', [second?.id ?? ''], dewi)).toBe(1)
  expect(await org.jobs.redrive('letter', [first?.id ?? ''], dewi)).toBe(1)
  expect(await org.jobs.redrive('letter', 'all', dewi)).toBe(1)
  await background.settle()
  expect(post.sent).toEqual(['1', '3'])
  expect(await org.jobs.stats(dewi)).toMatchObject([{ dead: 0 }])
  await close()
})

test('an auditor looks and does nothing; nobody else learns that there are jobs', async () => {
  const { org, engine, close } = await openPost()
  expect(await org.jobs.stats(eka)).toMatchObject([{ dead: 3 }])
  expect(await org.jobs.dead('letter', eka)).toHaveLength(3)
  const refused = { _tag: 'NotPermitted' }
  await expect(org.jobs.redrive('letter', 'all', eka)).rejects.toMatchObject(refused)
  await expect(org.jobs.discard('letter', [], eka)).rejects.toMatchObject(refused)
  for (const who of [ani, fajar]) {
    await expect(org.jobs.stats(who)).rejects.toMatchObject(refused)
    await expect(org.jobs.dead('nowhere', who)).rejects.toMatchObject(refused)
    await expect(org.jobs.redrive('letter', 'all', who)).rejects.toMatchObject(refused)
    await expect(org.jobs.discard('letter', [], who)).rejects.toMatchObject(refused)
  }
  expect(await engine.in('kota-lain').jobs.dead('letter', dewi)).toMatchObject([{ job: { id: '4' } }])
  await expect(org.jobs.dead('nowhere', dewi)).rejects.toMatchObject({ _tag: 'UnknownQueue', queue: 'nowhere' })
  await close()
})

test('an engine without a background says so, to who may ask', async () => {
  await using engine = await createEngine(options())
  const { jobs } = engine.in('kab-andir')
  await expect(jobs.stats(dewi)).rejects.toMatchObject({ _tag: 'NoBackground' })
  await expect(jobs.stats(ani)).rejects.toMatchObject({ _tag: 'NotPermitted' })
  const asked = Effect.flatMap(SiklusEngine, (effects) => Effect.flip(effects.in('kab-andir').jobs.stats(dewi)))
  const error = await Effect.runPromise(Effect.provide(asked, SiklusEngine.layer(options())))
  expect(error).toMatchObject({ _tag: 'NoBackground' })
})
