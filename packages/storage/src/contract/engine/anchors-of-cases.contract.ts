import { generateKeyPairSync } from 'node:crypto'
import {
  CaseNotFound,
  type ChainEntry,
  NotAnchored,
  NotPermitted,
  type OpenStorage,
  type Storage,
  SYSTEM,
  UnfitKey,
  UnknownAnchor,
  verifyProof,
} from '@siklus/core'
import { leave } from '@siklus/core/testing'
import { describe, expect, test } from 'vitest'
import { anchorScene, checkedFiles, dewi, eko, exported, fajar, keys, openNode, submitted } from './anchor-scene.ts'
import { ani, budi, citra, type EngineFixture, freshTenant, parties, testClock } from './fixture.ts'

const tenant = freshTenant()
const NEXT_DAY = '2026-01-06T09:00:00.000Z'

/** A storage of which one operation never comes through. */
const cutAt = (storage: Storage, operation: keyof OpenStorage): Storage => ({
  ...storage,
  open: async (facts) => ({
    ...(await storage.open(facts)),
    [operation]: () => Promise.reject(new Error('cut off')),
  }),
})

/** What hosts are promised about anchors: the daily seal over everything that was recorded, its export and its proofs. */
export const anchorsOfCasesContract = (fixture: EngineFixture) =>
  describe(`${fixture.name}: the engine and its anchors`, () => {
    test('an anchor holds every transition of its day once, and the next one goes on', async () => {
      const scene = await anchorScene(fixture, tenant())
      await using _ = scene.engine
      const [first, second] = [await submitted(scene), await submitted(scene)]
      const one = await scene.org.anchors.seal({ by: dewi })
      expect(one.anchor).toMatchObject({ tenant: tenant(), number: 1, day: '2026-01-05', cases: 2, transitions: 4 })
      expect(one.exported).toBeNull()
      scene.clock.set(NEXT_DAY)
      await scene.org.send(second, { type: 'return', note: 'lagi' }, { by: budi })
      const two = await scene.org.anchors.seal({ by: SYSTEM })
      expect(two.anchor).toMatchObject({ number: 2, day: '2026-01-06', cases: 1, transitions: 1, previous: one.hash })
      expect(await scene.org.anchors.list({ by: eko })).toEqual([one, two])
      expect(await scene.org.anchors.list({ by: eko, after: 1, limit: 1 })).toEqual([two])
      const report = await scene.org.verifyAll({ by: eko })
      expect(report).toEqual({
        ...{ cases: 2, transitions: 5, anchors: 2, unanchored: 0, notReplayed: 0, retired: 0, found: 0, findings: [] },
      })
      expect(await scene.org.verify(first, { by: ani })).toEqual([])
    })

    test('a day has one anchor: what comes after it waits for the next day', async () => {
      const scene = await anchorScene(fixture, tenant())
      await using _ = scene.engine
      const empty = await scene.org.anchors.seal({ by: dewi })
      expect(empty.anchor).toMatchObject({ cases: 0, transitions: 0, from: null, to: null })
      await submitted(scene)
      expect(await scene.org.anchors.seal({ by: dewi })).toEqual(empty)
      expect((await scene.org.verifyAll({ by: eko })).unanchored).toBe(2)
      scene.clock.set(NEXT_DAY)
      expect((await scene.org.anchors.seal({ by: dewi })).anchor).toMatchObject({ number: 2, cases: 1, transitions: 2 })
      scene.clock.set('2026-01-09T00:00:00.000Z')
      expect((await scene.org.anchors.seal({ by: dewi })).anchor).toMatchObject({ number: 3, cases: 0, transitions: 0 })
      expect((await scene.org.verifyAll({ by: eko })).findings).toEqual([])
    })

    test('nodes that seal at once, while people act, come to one anchor that holds', async () => {
      const storage = await fixture.storage()
      const nodes = [
        await openNode(storage, tenant()),
        await openNode(storage, tenant()),
        await openNode(storage, tenant()),
      ]
      const [scene] = nodes
      if (!scene) return
      await using _ = scene.engine
      for (let n = 0; n < 4; n += 1) await submitted(scene)
      const seals = nodes.map(({ org }) => org.anchors.seal({ by: SYSTEM }))
      const acts = [1, 2, 3].map(() => submitted(scene))
      const sealed = await Promise.all(seals)
      await Promise.all(acts)
      expect(new Set(sealed.map(({ hash }) => hash)).size).toBe(1)
      for (const { clock } of nodes) clock.set(NEXT_DAY)
      await Promise.all(nodes.map(({ org }) => org.anchors.seal({ by: SYSTEM })))
      expect(await scene.org.verifyAll({ by: eko })).toMatchObject({ anchors: 2, unanchored: 0, findings: [] })
    })

    test('a sealing that was cut off anywhere is gone on with', async () => {
      const storage = await fixture.storage()
      const scene = await openNode(storage, tenant())
      await using _ = scene.engine
      await submitted(scene)
      await scene.org.anchors.seal({ by: SYSTEM })
      const steps = ['openAnchor', 'coverCases', 'closeAnchor', 'anchorLeaves', 'sealAnchor', 'advance'] as const
      for (const step of steps) {
        await submitted(scene)
        scene.clock.set(new Date(scene.clock.now() + 86_400_000).toISOString())
        const cut = await openNode(cutAt(storage, step), tenant(), scene.clock)
        await expect(cut.org.anchors.seal({ by: SYSTEM })).rejects.toThrow('cut off')
        const { anchor } = await scene.org.anchors.seal({ by: SYSTEM })
        expect(anchor).toMatchObject({ number: steps.indexOf(step) + 2, cases: 1 })
      }
      expect(await scene.org.verifyAll({ by: eko })).toMatchObject({
        cases: 7,
        anchors: 7,
        unanchored: 0,
        findings: [],
      })
    })

    test('changes that were purged unread are anchored all the same', async () => {
      const storage = await fixture.storage()
      const scene = await openNode(storage, tenant())
      await using _ = scene.engine
      await submitted(scene)
      await scene.org.anchors.seal({ by: SYSTEM })
      scene.clock.set(NEXT_DAY)
      const later = await submitted(scene)
      const open = await storage.open([])
      await open.purge({
        tenant: tenant(),
        before: '2027-01-01T00:00:00.000Z',
        limit: 1000,
        readers: [],
        waitFor: 'nobody',
      })
      expect((await scene.org.anchors.seal({ by: SYSTEM })).anchor).toMatchObject({ cases: 1, transitions: 2 })
      expect(await scene.org.verifyAll({ by: eko })).toMatchObject({ unanchored: 0, findings: [] })
      expect((await scene.org.anchors.prove(later, 2, { by: ani })).anchor.number).toBe(2)
    })

    test('the feed keeps what no anchor has read', async () => {
      const storage = await fixture.storage()
      const scene = await openNode(storage, tenant())
      await using _ = scene.engine
      await submitted(scene)
      await scene.org.anchors.seal({ by: SYSTEM })
      scene.clock.set(NEXT_DAY)
      await submitted(scene)
      const open = await storage.open([])
      const purge = {
        tenant: tenant(),
        before: '2027-01-01T00:00:00.000Z',
        limit: 1000,
        readers: [],
        waitFor: 'readers',
      } as const
      expect(await open.purge(purge)).toEqual({ dropped: 2, heldBy: 'anchor' })
    })

    test('an exported day holds without a database, and counts as exported', async () => {
      const scene = await anchorScene(fixture, tenant())
      await using _ = scene.engine
      const id = await submitted(scene)
      await submitted(scene)
      await scene.org.anchors.seal({ by: dewi })
      scene.clock.set(NEXT_DAY)
      await scene.org.send(id, { type: 'return', note: 'Mulai Senin' }, { by: budi })
      await scene.org.anchors.seal({ by: dewi })
      const files = [await exported(scene, '2026-01-05'), await exported(scene, '2026-01-06')]
      expect(files.map((lines) => lines.length)).toEqual([7, 3])
      expect(files.flat().join('')).not.toContain('Mulai Senin')
      const checked = await checkedFiles(files)
      expect(checked.codes).toEqual([])
      expect((await scene.org.anchors.list({ by: eko })).map((one) => one.exported?.at)).toEqual([NEXT_DAY, NEXT_DAY])
      const hashesOnly = await exported(scene, '2026-01-05', 'none')
      expect(hashesOnly).toHaveLength(3)
      expect((await checkedFiles([hashesOnly])).codes).toEqual([])
      expect((await scene.org.verifyAll({ by: eko, against: checked.anchors })).findings).toEqual([])
      const [one, two] = checked.anchors
      const forged = { ...one!, root: 'f'.repeat(64) }
      const gone = { ...two!, number: 7 }
      const findings = (await scene.org.verifyAll({ by: eko, against: [forged, gone] })).findings
      expect(findings.map(({ code, anchor }) => [code, anchor])).toEqual([
        ['anchor.exported', 1],
        ['anchor.number', 7],
      ])
    })

    test('a proof convinces who knows the anchor’s hash, of this entry and no other', async () => {
      const storage = await fixture.storage()
      const scene = await openNode(storage, tenant())
      await using _ = scene.engine
      const ids: string[] = []
      for (let n = 0; n < 5; n += 1) ids.push(await submitted(scene))
      const { hash } = await scene.org.anchors.seal({ by: dewi })
      const open = await storage.open([])
      for (const id of ids) {
        const entries = (await open.chain({ tenant: tenant(), id })).map((link) => link.entry as ChainEntry)
        for (const [n, entry] of entries.entries()) {
          const proof = await scene.org.anchors.prove(id, n + 1, { by: ani })
          const other = entries[1 - n] ?? entry
          expect(verifyProof(proof, { anchorHash: hash })).toBe(true)
          expect(verifyProof(proof, { anchorHash: hash, entry })).toBe(true)
          expect(verifyProof(proof, { anchorHash: hash, entry: other })).toBe(false)
          expect(verifyProof(proof, { anchorHash: hash, entry: { ...entry, by: 'citra' } })).toBe(false)
          expect(verifyProof({ ...proof, revision: 3 }, { anchorHash: hash })).toBe(false)
          expect(verifyProof({ ...proof, leaf: { ...proof.leaf, case: 'x' } }, { anchorHash: hash })).toBe(false)
          expect(verifyProof(proof, { anchorHash: 'f'.repeat(64) })).toBe(false)
        }
      }
    })

    test('what is not there yet is said', async () => {
      const scene = await anchorScene(fixture, tenant())
      await using _ = scene.engine
      const id = await submitted(scene)
      await expect(scene.org.anchors.prove(id, 1, { by: ani })).rejects.toBeInstanceOf(NotAnchored)
      await scene.org.anchors.seal({ by: dewi })
      await scene.org.send(id, { type: 'return', note: 'x' }, { by: budi })
      await expect(scene.org.anchors.prove(id, 3, { by: ani })).rejects.toBeInstanceOf(NotAnchored)
      await expect(scene.org.anchors.prove(id, 0, { by: ani })).rejects.toBeInstanceOf(NotAnchored)
      for (const day of ['2026-01-04', 'yesterday'])
        await expect(exported(scene, day)).rejects.toBeInstanceOf(UnknownAnchor)
      const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
      const lines = scene.org.anchors.export('2026-01-05', { by: eko, key: rsa })[Symbol.asyncIterator]()
      await expect(lines.next()).rejects.toBeInstanceOf(UnfitKey)
      expect((await scene.org.anchors.list({ by: eko }))[0]?.exported).toBeNull()
    })

    test('anchors are for admins and auditors who see everything, proofs for who sees the case', async () => {
      const scene = await anchorScene(fixture, tenant())
      await using _ = scene.engine
      const { org } = scene
      const id = await submitted(scene)
      for (const by of [ani, citra, eko, { ...dewi, onBehalfOf: { person: 'ani', basis: 'x' } }, { person: SYSTEM }])
        await expect(org.anchors.seal({ by })).rejects.toBeInstanceOf(NotPermitted)
      await org.anchors.seal({ by: dewi })
      for (const by of [ani, citra, fajar, { person: SYSTEM }]) {
        await expect(org.anchors.list({ by })).rejects.toBeInstanceOf(NotPermitted)
        await expect(org.verifyAll({ by })).rejects.toBeInstanceOf(NotPermitted)
        const lines = org.anchors.export('2026-01-05', { by, key: keys.privateKey })[Symbol.asyncIterator]()
        await expect(lines.next()).rejects.toBeInstanceOf(NotPermitted)
      }
      await expect(org.anchors.prove(id, 1, { by: citra })).rejects.toBeInstanceOf(CaseNotFound)
      await expect(org.verify(id, { by: citra })).rejects.toBeInstanceOf(CaseNotFound)
      await expect(org.verify('no-id', { by: eko })).rejects.toBeInstanceOf(CaseNotFound)
      await expect(scene.engine.in('other').anchors.prove(id, 1, { by: eko })).rejects.toBeInstanceOf(CaseNotFound)
    })

    test('a tenant is verified page by page, with progress, and the signal ends it', async () => {
      const scene = await anchorScene(fixture, tenant(), testClock())
      await using _ = scene.engine
      await Promise.all(Array.from({ length: 101 }, () => scene.org.start(leave, { days: 1 }, { by: ani, parties })))
      await scene.org.anchors.seal({ by: SYSTEM })
      const progress: number[] = []
      const report = await scene.org.verifyAll({ by: eko, onProgress: ({ cases }) => progress.push(cases) })
      expect(report).toMatchObject({ cases: 101, transitions: 101, anchors: 1, unanchored: 0, findings: [] })
      expect(progress.slice(0, 2)).toEqual([100, 101])
      const stop = new AbortController()
      const ended = scene.org.verifyAll({ by: eko, signal: stop.signal, onProgress: () => stop.abort() })
      await expect(ended).rejects.toMatchObject({ _tag: 'OperationAborted' })
    })
  })
