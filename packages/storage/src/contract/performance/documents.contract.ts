import type { RecordWrite } from '@siklus/core'
import { contentHash, type DocumentRecords, type PlanBody } from '@siklus/core/performance'
import { describe, expect, test } from 'vitest'
import { moved, nextId, opened } from '../acts.ts'
import { type PerformanceFixture, type PerformanceScene, performanceScenes } from './fixture.ts'

const bodyOf = (text: string): PlanBody => ({
  results: [{ id: 'r1', kind: 'main', text, goal: 'g1', indicators: [] }],
  behaviour: [],
  supports: [],
})

const AT = '2026-01-05T01:02:03.456Z'

const save = (at: PerformanceScene, id: string, more: { revision?: number; edit?: number; text?: string } = {}) => {
  const { revision = 1, edit = 0, text = 'text' } = more
  const body = bodyOf(text)
  return at.records.plans.documents.save({
    ...{
      tenant: at.tenant,
      id,
      seen: { revision, edit },
      body,
      contentHash: contentHash(body),
      author: 'wira',
      at: AT,
    },
    counts: { results: 1, unaligned: 0, without_indicator: 1 },
  })
}

const freeze = (id: string, revision: number, edit: number): RecordWrite => ({
  op: 'update',
  table: 'plan_document',
  key: { case_id: id, revision },
  set: { frozen_at: AT },
  expect: { frozen_at: null, edit },
})

const reopen = (id: string, revision: number, text: string): RecordWrite => ({
  op: 'insert',
  table: 'plan_document',
  row: {
    ...{ case_id: id, revision, edit: 0, body: bodyOf(text), results: 1, unaligned: 0, without_indicator: 1 },
    ...{ content_hash: contentHash(bodyOf(text)), author: 'wira', updated_at: AT, frozen_at: null },
  },
})

const revisions = (at: PerformanceScene, id: string) => at.records.plans.documents.revisions({ tenant: at.tenant, id })

/** Drafts are saved one after the other or not at all, and what was submitted is never written again. */
export const documentsContract = (fixture: PerformanceFixture): void => {
  describe(`${fixture.name}: documents`, () => {
    const scene = performanceScenes(fixture)
    drafts(scene)
    frozen(scene)
    kinds(scene)
  })
}

const drafts = (scene: () => PerformanceScene) => {
  test('a first draft is made, and each save follows the one before it', async () => {
    const at = scene()
    const id = nextId()
    expect(await revisions(at, id)).toEqual([])
    expect(await save(at, id, { text: 'one' })).toEqual({ saved: true })
    expect(await save(at, id, { edit: 1, text: 'two' })).toEqual({ saved: true })
    const body = bodyOf('two')
    expect(await revisions(at, id)).toEqual([
      {
        ...{ caseId: id, revision: 1, edit: 2, body, contentHash: contentHash(body), author: 'wira' },
        ...{ updatedAt: AT, frozenAt: null },
      },
    ])
    expect(await at.records.plans.documents.revisions({ tenant: at.stranger, id })).toEqual([])
  })

  test('an old sight is not saved: the answer says where the document stands, and nothing is overwritten', async () => {
    const at = scene()
    const id = nextId()
    await save(at, id, { text: 'one' })
    const stale = { saved: false, stored: { revision: 1, edit: 1, frozen: false } }
    expect(await save(at, id, { text: 'again the first' })).toEqual(stale)
    expect(await save(at, id, { edit: 7, text: 'from the future' })).toEqual(stale)
    expect(await save(at, id, { revision: 2, edit: 0, text: 'a revision nobody opened' })).toEqual(stale)
    expect((await revisions(at, id)).map(({ body }) => body)).toEqual([bodyOf('one')])
  })

  test('a document begins with revision 1', async () => {
    const at = scene()
    const id = nextId()
    expect(await save(at, id, { revision: 2 })).toEqual({ saved: false, stored: null })
    expect(await save(at, id, { edit: 3 })).toEqual({ saved: false, stored: null })
    expect(await revisions(at, id)).toEqual([])
  })

  test('of writers at once one wins, for a first draft and for a later save', async () => {
    const at = scene()
    for (const id of [nextId(), nextId(), nextId(), nextId(), nextId()]) {
      for (const edit of [0, 1]) {
        const texts = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((letter) => `${letter}${edit}`)
        const outcomes = await Promise.all(texts.map((text) => save(at, id, { edit, text })))
        expect(outcomes.filter(({ saved }) => saved)).toHaveLength(1)
        const winner = texts[outcomes.findIndex(({ saved }) => saved)]
        expect((await revisions(at, id)).at(-1)?.body).toEqual(bodyOf(`${winner}`))
      }
    }
  })
}

const frozen = (scene: () => PerformanceScene) => {
  test('an act freezes the draft as it was seen; a later save is refused', async () => {
    const at = scene()
    const id = nextId()
    const item = await opened(at, { id })
    await save(at, id)
    await moved(at, item, { records: [freeze(id, 1, 1)] })
    expect(await save(at, id, { edit: 1, text: 'too late' })).toEqual({
      saved: false,
      stored: { revision: 1, edit: 1, frozen: true },
    })
    expect((await revisions(at, id)).map(({ frozenAt, body }) => [frozenAt, body])).toEqual([[AT, bodyOf('text')]])
  })

  test('a draft that was saved meanwhile is not frozen, nor one that is frozen already', async () => {
    const at = scene()
    const id = nextId()
    const item = await opened(at, { id })
    await save(at, id)
    await save(at, id, { edit: 1, text: 'newer' })
    const stale = moved(at, item, { records: [freeze(id, 1, 1)] })
    await expect(stale).rejects.toThrow('"because":"record","table":"plan_document"')
    const after = await moved(at, item, { records: [freeze(id, 1, 2)] })
    await expect(moved(at, after, { records: [freeze(id, 1, 2)] })).rejects.toThrow('"because":"record"')
  })

  test('of a save and a submission at once exactly one finds the draft as it was', async () => {
    const at = scene()
    for (let round = 0; round < 5; round += 1) {
      const id = nextId()
      const item = await opened(at, { id })
      await save(at, id)
      const submission = moved(at, item, { records: [freeze(id, 1, 1)] }).then(
        () => true,
        () => false,
      )
      const [saved, submitted] = await Promise.all([save(at, id, { edit: 1, text: 'autosave' }), submission])
      expect([saved.saved, submitted].filter(Boolean)).toHaveLength(1)
      const [document] = await revisions(at, id)
      expect(document?.frozenAt === null).toBe(saved.saved)
      expect(document?.body).toEqual(bodyOf(saved.saved ? 'autosave' : 'text'))
    }
  })

  test('a revision that was opened again is saved from edit 0 on; the one before stays as it was', async () => {
    const at = scene()
    const id = nextId()
    const item = await opened(at, { id })
    await save(at, id, { text: 'first' })
    await moved(at, await moved(at, item, { records: [freeze(id, 1, 1)] }), { records: [reopen(id, 2, 'first')] })
    expect(await save(at, id, { revision: 1, edit: 1 })).toEqual({
      saved: false,
      stored: { revision: 2, edit: 0, frozen: false },
    })
    expect(await save(at, id, { revision: 2, edit: 0, text: 'second' })).toEqual({ saved: true })
    const seen = (await revisions(at, id)).map(({ revision, edit, body }) => [revision, edit, body])
    expect(seen).toEqual([
      [1, 1, bodyOf('first')],
      [2, 1, bodyOf('second')],
    ])
  })
}

const kinds = (scene: () => PerformanceScene) => {
  test.each(['reports', 'evaluations'] as const)('%s keep their documents apart from those of plans', async (kind) => {
    const at = scene()
    const id = nextId()
    await save(at, id)
    // each kind has bodies of its own; what is kept is JSON
    const documents = at.records[kind].documents as unknown as DocumentRecords
    const body = { summary: 'a summary', results: [] }
    const draft = {
      ...{ tenant: at.tenant, id, seen: { revision: 1, edit: 0 }, body, contentHash: contentHash(body) },
      ...{ counts: { filled: 1 }, author: 'wira', at: AT },
    }
    expect(await documents.save(draft)).toEqual({ saved: true })
    expect(await documents.save({ ...draft, seen: { revision: 1, edit: 1 } })).toEqual({ saved: true })
    const ref = { tenant: at.tenant, id }
    expect((await documents.revisions(ref)).map((one) => [one.edit, one.body])).toEqual([[2, body]])
    expect((await revisions(at, id)).map(({ edit }) => edit)).toEqual([1])
  })
}
