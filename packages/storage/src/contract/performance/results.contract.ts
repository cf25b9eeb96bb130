import type { JsonObject, RecordWrite } from '@siklus/core'
import { describe, expect, test } from 'vitest'
import { moved, nextId, opened } from '../acts.ts'
import { type PerformanceFixture, type PerformanceScene, performanceScenes } from './fixture.ts'

const AT = '2026-01-05T01:02:03.456Z'
const LATER = '2026-01-06T01:02:03.456Z'

const insert = (table: string, row: JsonObject): RecordWrite => ({ op: 'insert', table, row })

/** What acts write is read back as it was written: signatures, ratings, objections, follow-ups. */
export const resultsContract = (fixture: PerformanceFixture): void => {
  describe(`${fixture.name}: results`, () => {
    const scene = performanceScenes(fixture)
    signatures(scene)
    ratings(scene)
    objections(scene)
    followUps(scene)
  })
}

const signatures = (scene: () => PerformanceScene) => {
  test('signatures and refusals come oldest first', async () => {
    const at = scene()
    const id = nextId()
    const signed = { case_id: id, person: 'sari', role: 'assessor', content_hash: 'ab', refused: false, at: LATER }
    const refused = { case_id: id, person: 'wira', role: 'owner', refused: true, reason: 'not agreed', at: AT }
    await opened(at, { id, records: [insert('signature', signed), insert('signature', refused)] })
    expect(await at.records.plans.signatures({ tenant: at.tenant, id })).toEqual([
      { person: 'wira', role: 'owner', contentHash: null, refused: true, reason: 'not agreed', at: AT },
      { person: 'sari', role: 'assessor', contentHash: 'ab', refused: false, reason: null, at: LATER },
    ])
    expect(await at.records.plans.signatures({ tenant: at.stranger, id })).toEqual([])
  })
}

const rating = (id: string, seq: number, kind: string): RecordWrite =>
  insert('rating', {
    ...{ case_id: id, seq, kind, result_rating: 'above', behaviour_rating: 'meets', predicate: 'good' },
    ...{ finding: { rule: 'predicate', value: 'good', cites: [{ law: 'x' }] }, note: null, by_person: 'sari', at: AT },
  })

const ratings = (scene: () => PerformanceScene) => {
  test('ratings come in their order with their explanation, and no number is given twice', async () => {
    const at = scene()
    const id = nextId()
    const item = await opened(at, { id, records: [rating(id, 1, 'proposed')] })
    const after = await moved(at, item, { records: [rating(id, 2, 'official')] })
    const twice = moved(at, after, { records: [rating(id, 2, 'revised')] })
    await expect(twice).rejects.toThrow('"because":"record","table":"rating"')
    const found = await at.records.evaluations.ratings({ tenant: at.tenant, id })
    expect(found.map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, 'proposed'],
      [2, 'official'],
    ])
    expect(found[0]).toEqual({
      ...{ seq: 1, kind: 'proposed', resultRating: 'above', behaviourRating: 'meets', predicate: 'good' },
      ...{ finding: { rule: 'predicate', value: 'good', cites: [{ law: 'x' }] }, note: null, by: 'sari', at: AT },
    })
    expect(await at.records.evaluations.ratings({ tenant: at.stranger, id })).toEqual([])
  })
}

const decide = (id: string, decision: string): RecordWrite => ({
  op: 'update',
  table: 'objection',
  key: { case_id: id },
  set: { decision, decision_reason: 'heard', decided_by: 'bram', decided_at: LATER },
  expect: { decision: null },
})

const objections = (scene: () => PerformanceScene) => {
  test('an objection is filed once and decided once', async () => {
    const at = scene()
    const id = nextId()
    const ref = { tenant: at.tenant, id }
    const filed = insert('objection', { case_id: id, grounds: 'forgotten work', filed_at: AT })
    expect(await at.records.evaluations.objection(ref)).toBeUndefined()
    const item = await opened(at, { id, records: [filed] })
    await expect(moved(at, item, { records: [filed] })).rejects.toThrow('"because":"record"')
    const open = { grounds: 'forgotten work', filedAt: AT, statement: null, statedAt: null }
    const undecided = { decision: null, decisionReason: null, decidedBy: null, decidedAt: null }
    expect(await at.records.evaluations.objection(ref)).toEqual({ ...open, ...undecided })
    const after = await moved(at, item, { records: [decide(id, 'rejected')] })
    await expect(moved(at, after, { records: [decide(id, 'revised')] })).rejects.toThrow('"because":"record"')
    expect(await at.records.evaluations.objection(ref)).toEqual({
      ...open,
      ...{ decision: 'rejected', decisionReason: 'heard', decidedBy: 'bram', decidedAt: LATER },
    })
    expect(await at.records.evaluations.objection({ tenant: at.stranger, id })).toBeUndefined()
  })
}

const followUps = (scene: () => PerformanceScene) => {
  test('follow-ups come by due day', async () => {
    const at = scene()
    const [id, first, second] = [nextId(), nextId(), nextId()]
    const row = (one: string, due: string) =>
      insert('follow_up', {
        ...{ id: one, case_id: id, kind: 'coaching', text: 'Coaching', due_on: due, status: 'open' },
        ...{ by_person: 'sari', at: AT },
      })
    await opened(at, { id, records: [row(first, '2027-03-01'), row(second, '2027-02-01')] })
    const found = await at.records.followUps.list({ tenant: at.tenant, cycle: id })
    expect(found.map((one) => [one.id, one.dueOn])).toEqual([
      [second, '2027-02-01'],
      [first, '2027-03-01'],
    ])
    expect(found[1]).toEqual({
      ...{ id: first, cycle: id, kind: 'coaching', text: 'Coaching', dueOn: '2027-03-01', status: 'open' },
      ...{ closedReason: null, by: 'sari', at: AT },
    })
    expect(await at.records.followUps.list({ tenant: at.stranger, cycle: id })).toEqual([])
  })
}
