import { beforeAll, describe, expect, test } from 'vitest'
import { type Browse, browse } from '../../../../test/pages/browse.ts'
import { cycleOf, type Office } from '../../../../test/pages/office.ts'
import { launchedOffice, planSubmitted } from '../../../../test/pages/story.ts'

let office: Office
let site: Browse
let plan: string
let cycle: string
beforeAll(async () => {
  office = await launchedOffice()
  site = browse(office)
  plan = await planSubmitted(office)
  cycle = (await cycleOf(office, 'wira')).cycle
})

const json = async (answer: Response | Promise<Response>, status: number) => {
  const response = await answer
  expect([response.status, response.headers.get('Content-Type')]).toEqual([status, 'application/json'])
  return response.json() as Promise<{ [name: string]: unknown }>
}

const send = (id: string, body: unknown, person: string, type = 'application/json') =>
  site.request(
    `/api/cases/${id}/events`,
    { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': type } },
    person,
  )

interface List {
  readonly cases: readonly { readonly id: string; readonly workflow: string; readonly context?: unknown }[]
  readonly next: string | null
}

describe('reading', () => {
  test('lists cases in scope, page by page, each once, never the context', async () => {
    const seen: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const page = (await json(
        site.get(`/api/cases?limit=2${after && `&after=${after}`}`, 'lia'),
        200,
      )) as unknown as List
      seen.push(...page.cases.map(({ id }) => id))
      expect(page.cases.every((item) => item.context === undefined)).toBe(true)
      after = page.next
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe(await office.engine.in(office.tenant).count({}, { by: { person: 'lia' } }))
  })

  test('filters, and refuses a filter it does not know', async () => {
    const waiting = (await json(site.get('/api/cases?waiting=me&workflow=plan', 'sari'), 200)) as unknown as List
    expect(waiting.cases.map(({ id }) => id)).toContain(plan)
    const wrong = await json(site.get('/api/cases?wokflow=plan', 'sari'), 422)
    expect(wrong).toMatchObject({
      error: { tag: 'InvalidQuery', code: 'INVALID_QUERY', faults: [{ field: 'wokflow' }] },
    })
    expect((await json(site.get('/api/cases?limit=500', 'sari'), 422)).error).toBeDefined()
  })

  test('one case, what may be sent, and its history', async () => {
    expect(await json(site.get(`/api/cases/${plan}`, 'sari'), 200)).toMatchObject({
      case: { id: plan, labels: ['plan.submitted'] },
    })
    const { possibilities } = await json(site.get(`/api/cases/${plan}/can`, 'sari'), 200)
    expect(possibilities).toContainEqual(expect.objectContaining({ event: 'plan.agree', allowed: true }))
    const { transitions } = await json(site.get(`/api/cases/${plan}/history`, 'sari'), 200)
    expect(transitions).toMatchObject([
      { event: { type: 'case.start' } },
      { event: { type: 'plan.submit' }, by: 'wira' },
    ])
  })

  test('out of scope is not found, whatever is asked', async () => {
    for (const path of ['', '/can', '/history'])
      expect(await json(site.get(`/api/cases/${plan}${path}`, 'raka'), 404)).toMatchObject({
        error: { tag: 'CaseNotFound' },
      })
  })
})

describe('acting', () => {
  test('refuses with the engine’s reasons, and says which revision it saw', async () => {
    expect(await json(send(cycle, { event: { type: 'cycle.close' } }, 'lia'), 422)).toMatchObject({
      error: { tag: 'TransitionRefused', code: 'TRANSITION_REFUSED', reasons: [{ code: 'event.notNow' }] },
    })
    expect(await json(send(plan, { event: { type: 'plan.agree' }, ifRevision: 1 }, 'sari'), 409)).toMatchObject({
      error: { tag: 'RevisionConflict' },
    })
    expect(await json(send(plan, { event: { type: 'plan.agree' } }, 'tono'), 404)).toMatchObject({
      error: { tag: 'CaseNotFound' },
    })
    expect(await json(send(plan, { event: { type: 'plan.agree' } }, 'wira'), 403)).toMatchObject({
      error: { tag: 'NotPermitted' },
    })
  })

  test('an event that is written with a record names the page that writes it, and moves nothing', async () => {
    for (const event of [{ type: 'plan.return', note: 'x' }, { type: 'plan.recall' }]) {
      const by = event.type === 'plan.recall' ? 'wira' : 'sari'
      const answer = await json(send(plan, { event }, by), 422)
      expect(answer).toMatchObject({ error: { tag: 'NeedsRecord', code: 'NEEDS_RECORD' } })
      expect(JSON.stringify(answer)).toContain(`/kerja/rencana/${plan}`)
    }
    expect(await json(site.get(`/api/cases/${plan}`, 'sari'), 200)).toMatchObject({
      case: { labels: ['plan.submitted'] },
    })
  })

  test('a form, a wrong body and a wrong payload are refused before anything happens', async () => {
    expect(await json(send(plan, { event: { type: 'plan.agree' } }, 'sari', 'text/plain'), 403)).toMatchObject({
      error: { tag: 'Forbidden' },
    })
    const typeless = await site.request(
      `/api/cases/${plan}/events`,
      { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/xml' } },
      'sari',
    )
    expect(await json(typeless, 415)).toMatchObject({ error: { tag: 'UnsupportedMediaType' } })
    expect(await json(send(plan, { event: {} }, 'sari'), 422)).toMatchObject({
      error: { tag: 'InvalidBody', faults: [{ field: 'event.type' }] },
    })
    expect(await json(send(cycle, { event: { type: 'cycle.hold' } }, 'lia'), 422)).toMatchObject({
      error: { tag: 'InvalidEvent', faults: [{ field: 'reason', message: 'field.missing' }] },
    })
  })

  test('an event that needs none moves the case, and the same key moves it once', async () => {
    const body = { event: { type: 'plan.agree' }, idempotencyKey: 'agree-1' }
    const first = await json(send(plan, body, 'sari'), 200)
    expect(first).toMatchObject({ case: { labels: ['plan.signing'], revision: 3 } })
    expect(await json(send(plan, body, 'sari'), 200)).toMatchObject({ case: { revision: 3 } })
    expect(
      await json(send(plan, { ...body, event: { type: 'plan.withdraw', reason: 'x' } }, 'sari'), 409),
    ).toMatchObject({
      error: { tag: 'IdempotencyMismatch' },
    })
  })
})

describe('around it', () => {
  test('nobody signed in, no such address, another origin: JSON of the one shape', async () => {
    expect(await json(site.get('/api/cases'), 401)).toMatchObject({
      error: { tag: 'NotSignedIn', code: 'NOT_SIGNED_IN' },
    })
    expect(await json(site.get('/api/nothing', 'lia'), 404)).toMatchObject({ error: { tag: 'NotFound' } })
  })

  test('no answer ever tells a browser that another origin may read it', async () => {
    const answer = await site.request('/api/cases', { headers: { Origin: 'https://elsewhere.example' } }, 'lia')
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    const preflight = await site.request(
      '/api/cases',
      { method: 'OPTIONS', headers: { Origin: 'https://elsewhere.example' } },
      'lia',
    )
    expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  test('what nobody expected is a 500 with a number and without its message', async () => {
    const reported: unknown[] = []
    const broken = browse(
      {
        ...office,
        engine: {
          ...office.engine,
          in: () => ({ ...office.engine.in(office.tenant), list: () => Promise.reject(new Error('secret detail')) }),
        },
      },
      { report: (error) => reported.push(error), newIncident: () => 'incident-7' },
    )
    const answer = await json(broken.get('/api/cases', 'lia'), 500)
    expect(answer).toMatchObject({ error: { tag: 'Unexpected', message: expect.stringContaining('incident-7') } })
    expect(JSON.stringify(answer)).not.toContain('secret')
    expect(reported).toHaveLength(1)
  })
})
