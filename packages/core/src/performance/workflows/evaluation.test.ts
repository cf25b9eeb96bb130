import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  behaviourRatings,
  predicateOf,
  resultRatings,
  unitAchievements,
} from '../../packs/id-permenpanrb6-2022/index.ts'
import { sampleEvaluation } from '../../testing/evaluation-samples.ts'
import { type Course, openCourse } from '../../testing/workflow-course.ts'
import { evaluationWorkflow } from './evaluation.ts'
import { evaluationEvents } from './evaluation-event.ts'
import type { EvaluationInput } from './evaluation-input.ts'

const at = '2027-01-06T01:00:00.000Z'
const open = (input: Partial<EvaluationInput> = {}) =>
  openCourse(evaluationWorkflow, {
    ...{ input: { ...sampleEvaluation, ...input }, at },
    facts: { draft: 1, openReports: 0, reportsBegun: 4 },
  })
const rate = { type: 'evaluation.rate', resultRating: 'meets', behaviourRating: 'meets' }
const codes = (course: Course, roles: string, event: Parameters<Course['send']>[1]) =>
  course.refusal(roles, event).map(({ code }) => code)

const rating = (input: Partial<EvaluationInput> = {}) =>
  open(input).send('owner', { type: 'evaluation.assess', document: 1 })
const rated = (input: Partial<EvaluationInput> = {}) => rating(input).send('assessor', rate)
const published = () => rated().send('admin', { type: 'evaluation.publish' })
const received = () => published().send('owner', { type: 'evaluation.acknowledge' })
const object = { type: 'evaluation.object', grounds: 'Realisasi triwulan ketiga tidak dihitung' }
const objected = () => received().send('owner', object)
const final = (predicate: string) => [{ kind: 'tell', to: 'parent', event: { type: 'evaluation.final', predicate } }]

describe('rating', () => {
  test('own view, rating, publication, receipt and acceptance make it final', () => {
    expect(rating()).toMatchObject({ records: ['evaluation_document'], context: { document: 1 } })
    expect(rated().records).toEqual(['rating'])
    expect(published().records).toEqual(['rating'])
    expect(received().send('owner', { type: 'evaluation.accept' })).toMatchObject({
      state: 'final',
      messages: final('good'),
    })
  })

  test('the open count that it waits for goes down as reports close', () => {
    const waiting = rating().knowing({ openReports: 2 })
    expect(waiting.refusal('assessor', rate)).toEqual([{ code: 'evaluation.reports.open', params: { open: 2 } }])
    const one = waiting.knowing({ openReports: 1 })
    expect(one.refusal('assessor', rate)).toEqual([{ code: 'evaluation.reports.open', params: { open: 1 } }])
    expect(one.knowing({ openReports: 0 }).refusal('assessor', rate)).toEqual([])
  })

  test('a report that has not begun is not closed', () => {
    const early = rating().knowing({ openReports: 0, reportsBegun: 1 })
    expect(early.refusal('assessor', rate)).toEqual([{ code: 'evaluation.reports.open', params: { open: 3 } }])
  })

  test('the open reports are the active ones of the same cycle', () => {
    expect(evaluationWorkflow.facts.openReports).toEqual({
      from: 'case',
      where: { parent: { case: 'parent' }, workflow: 'report', status: 'active' },
      take: 'count',
    })
  })

  test('the predicate is the pack’s, whatever the ratings', () => {
    const ratings = fc.record({
      resultRating: fc.constantFrom(...resultRatings),
      behaviourRating: fc.constantFrom(...behaviourRatings),
    })
    fc.assert(
      fc.property(ratings, (given) => {
        const { context } = rating().send('assessor', { ...rate, ...given })
        return (
          JSON.stringify(context.rating) ===
          JSON.stringify({
            ...given,
            unitAchievement: null,
            predicate: predicateOf(given.resultRating, given.behaviourRating),
          })
        )
      }),
    )
  })

  test('a predicate in the payload is refused', async () => {
    const { type: _, ...payload } = rate
    const schema = evaluationEvents['evaluation.rate']['~standard']
    expect(await schema.validate({ ...payload, predicate: 'very-good' })).toMatchObject({
      issues: [{ message: 'field.unknown' }],
    })
    expect(await schema.validate(payload)).toMatchObject({ value: payload })
  })

  test('it is sent back from calibration and rated again', () => {
    const again = rated().send('admin', { type: 'evaluation.sendBack', note: 'Pola distribusi' })
    expect(again.state).toContain('rating.onTime')
    expect(again.send('assessor', { ...rate, resultRating: 'above' }).context.rating).toMatchObject({
      resultRating: 'above',
    })
  })
})

describe('the owner’s own view', () => {
  test('the year goes on without it; it may still come until the rating does, and once', () => {
    const late = open().until('2027-01-12T14:59:59.999Z')
    expect(late.state).toContain('rating.onTime')
    const assess = { type: 'evaluation.assess', document: 1 }
    expect(late.send('owner', assess)).toMatchObject({ context: { document: 1 }, records: ['evaluation_document'] })
    expect(codes(late.send('owner', assess), 'owner', assess)).toEqual(['evaluation.assessment.known'])
    expect(codes(late.send('assessor', rate), 'owner', assess)).toEqual(['event.notNow'])
  })

  test('it is the draft as it stands', () => {
    expect(codes(open().knowing({ draft: null }), 'owner', { type: 'evaluation.assess', document: 1 })).toEqual([
      'document.draft.missing',
    ])
  })
})

describe('the head of a unit', () => {
  const head = () => rating({ unitHead: true })

  test.each(unitAchievements.map((unitAchievement) => [unitAchievement]))(
    'takes the achievement %s as the rating of results',
    (unitAchievement) => {
      const allowed = resultRatings.filter(
        (resultRating) => head().refusal('assessor', { ...rate, resultRating, unitAchievement }).length === 0,
      )
      expect(allowed).toHaveLength(1)
      const [resultRating = 'none'] = allowed
      expect(head().send('assessor', { ...rate, resultRating, unitAchievement }).context.rating).toMatchObject({
        resultRating,
        unitAchievement,
      })
    },
  )

  test('is not rated without it, nor otherwise, and the refusal names the circular', () => {
    const [without] = head().refusal('assessor', rate)
    expect(without).toMatchObject({ code: 'evaluation.unitHead.noAchievement' })
    const [other] = head().refusal('assessor', { ...rate, unitAchievement: 'poor' })
    expect(other).toMatchObject({ code: 'evaluation.unitHead.otherRating', params: { expected: 'below' } })
    expect(other?.cites).toContainEqual(expect.objectContaining({ law: 'se-menpanrb-3-2023' }))
  })

  test('is rated like everybody before the circular', () => {
    expect(rating({ unitHead: true, to: '2022-12-31' }).refusal('assessor', rate)).toEqual([])
  })

  test('keeps the achievement when an objection is decided', () => {
    const decided = head()
      .send('assessor', { ...rate, unitAchievement: 'good' })
      .send('admin', { type: 'evaluation.publish' })
      .send('owner', { type: 'evaluation.acknowledge' })
      .send('owner', object)
    const revise = { type: 'evaluation.revise', resultRating: 'meets', behaviourRating: 'above', reason: 'x' }
    expect(codes(decided, 'superior', { ...revise, resultRating: 'above' })).toEqual([
      'evaluation.unitHead.otherRating',
    ])
    expect(decided.send('superior', revise).context.official).toMatchObject({
      behaviourRating: 'above',
      unitAchievement: 'good',
    })
  })
})

test('rating and publication are late where the agency says so, and never where it does not', () => {
  expect(rating().until('2027-01-20T14:59:59.999Z').tags).toContain('overdue')
  expect(rated().until('2027-01-27T14:59:59.999Z').tags).toContain('overdue')
  expect(rated({ publishDue: null }).until('2028-01-01T00:00:00.000Z').tags).not.toContain('overdue')
})

test('the cycle cancels it', () => {
  for (const course of [open(), rating(), rated(), published(), received(), objected()])
    expect(course.tell({ type: 'case.cancel' })).toMatchObject({ state: 'cancelled', messages: [], timers: [] })
})
