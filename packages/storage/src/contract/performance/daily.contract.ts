import type { FeedbackNote, JournalEntry } from '@siklus/core/performance'
import { describe, expect, test } from 'vitest'
import { nextId } from '../acts.ts'
import { type PerformanceFixture, type PerformanceScene, performanceScenes } from './fixture.ts'

const AT = '2026-03-20T03:04:05.678Z'

const entryOf = (cycle: string, more: Partial<JournalEntry> = {}): JournalEntry => ({
  ...{ id: nextId(), cycle, person: 'wira', on: '2026-03-19', period: '2026-Q1', result: 'r1', text: 'Visit' },
  ...{ quantity: '2.5', unit: 'visits', evidence: [{ label: 'Minutes', url: 'https://example.invalid/1' }] },
  createdAt: AT,
  ...more,
})

/** Journal and feedback are kept as they were written, each with its cycle. */
export const dailyContract = (fixture: PerformanceFixture): void => {
  describe(`${fixture.name}: journal and feedback`, () => {
    const scene = performanceScenes(fixture)
    journal(scene)
    feedback(scene)
  })
}

const journal = (scene: () => PerformanceScene) => {
  test('entries come back exactly, latest day first and of one day the newest first', async () => {
    const { tenant, stranger, records } = scene()
    const cycle = nextId()
    const entries = [
      entryOf(cycle, { on: '2026-03-18', text: 'Earlier day, written first' }),
      entryOf(cycle),
      entryOf(cycle, { result: null, quantity: null, unit: null, evidence: [] }),
      entryOf(cycle, { on: '2026-04-02', period: '2026-Q2', quantity: '1000000000000.000001' }),
    ]
    entries.push(entryOf(cycle, { on: '2026-03-17', text: 'Earliest day, written last' }))
    for (const entry of entries) await records.journal.add({ tenant, ...entry })
    const [first, second, third, fourth, last] = entries
    expect(await records.journal.list({ tenant, cycle })).toEqual([fourth, third, second, first, last])
    expect(await records.journal.list({ tenant, cycle, period: '2026-Q1' })).toEqual([third, second, first, last])
    expect(await records.journal.list({ tenant, cycle: nextId() })).toEqual([])
    expect(await records.journal.list({ tenant: stranger, cycle })).toEqual([])
  })

  test('an entry is removed by its person, in its cycle and tenant, once', async () => {
    const { tenant, stranger, records } = scene()
    const cycle = nextId()
    const { id, person, ...rest } = entryOf(cycle)
    await records.journal.add({ tenant, id, person, ...rest })
    const remove = (more: { tenant?: string; cycle?: string; person?: string }) =>
      records.journal.remove({ tenant, cycle, id, person, ...more })
    expect(await remove({ person: 'sari' })).toBe(false)
    expect(await remove({ cycle: nextId() })).toBe(false)
    expect(await remove({ tenant: stranger })).toBe(false)
    expect(await remove({})).toBe(true)
    expect(await remove({})).toBe(false)
    expect(await records.journal.list({ tenant, cycle })).toEqual([])
  })
}

const feedback = (scene: () => PerformanceScene) => {
  test('feedback comes newest first', async () => {
    const { tenant, stranger, records } = scene()
    const cycle = nextId()
    const note = (at: string, more: Partial<FeedbackNote> = {}): FeedbackNote => ({
      ...{
        id: nextId(),
        cycle,
        case: null,
        from: 'sari',
        to: 'wira',
        about: 'general',
        result: null,
        text: 'Good',
        at,
      },
      ...more,
    })
    const notes = [note(AT, { case: nextId(), about: 'result', result: 'r1' }), note('2026-03-21T00:00:00.000Z')]
    for (const one of notes) await records.feedback.add({ tenant, ...one })
    expect(await records.feedback.list({ tenant, cycle })).toEqual(notes.toReversed())
    expect(await records.feedback.list({ tenant: stranger, cycle })).toEqual([])
  })
}
