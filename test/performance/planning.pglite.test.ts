import { expect, test } from 'vitest'
import { bram, lia, planBody, sari, wira } from './office.ts'
import { freshOffice, launched, settle, signed, submitted } from './steps.ts'

const seen = { revision: 1, edit: 0 }

test('a draft may have gaps; a submission names them by field', async () => {
  const { office, plan } = await launched()
  const { planning } = office.services
  const [result] = planBody.results
  const gaps = { ...planBody, results: [{ ...result!, text: '' }] }
  await planning.save({ plan, seen, body: gaps }, wira)
  await expect(planning.submit({ plan, seen: { revision: 1, edit: 1 } }, wira)).rejects.toMatchObject({
    _tag: 'InvalidDocument',
    faults: [{ field: 'results.0.text', code: 'text.empty' }],
  })
  expect((await planning.get({ plan }, wira)).draft).toMatchObject({ revision: 1, edit: 1, body: gaps })
})

test('a plan without a goal is refused by the rule, with its reason; nothing is frozen', async () => {
  const { office, plan } = await launched()
  const { planning } = office.services
  const [result] = planBody.results
  await planning.save({ plan, seen, body: { ...planBody, results: [{ ...result!, goal: null }] } }, wira)
  await expect(planning.submit({ plan, seen: { revision: 1, edit: 1 } }, wira)).rejects.toMatchObject({
    _tag: 'TransitionRefused',
    reasons: [{ code: 'plan.results.unaligned' }],
  })
  expect(await planning.get({ plan }, wira)).toMatchObject({ editable: true, submitted: [] })
})

test('an empty plan that was never saved is refused, and stays at its beginning', async () => {
  const { office, plan } = await launched()
  const { planning } = office.services
  await expect(planning.submit({ plan, seen }, wira)).rejects.toMatchObject({ _tag: 'TransitionRefused' })
  expect((await planning.get({ plan }, wira)).draft).toMatchObject(seen)
})

test('a result hangs on a goal of the own office only', async () => {
  const { office, plan } = await launched()
  const other = await freshOffice()
  const goal = { id: 'elsewhere', parent: null, kind: 'vision' as const, text: 'Elsewhere', unit: 'office' }
  await other.services.goals.load({ goals: [goal] }, lia)
  const [result] = planBody.results
  const body = { ...planBody, results: [{ ...result!, goal: 'elsewhere' }] }
  await expect(office.services.planning.save({ plan, seen, body }, wira)).rejects.toMatchObject({
    _tag: 'InvalidDocument',
    faults: [{ field: 'results.0.goal', code: 'goal.unknown' }],
  })
})

test('nobody but the owner drafts or submits, and a stranger learns nothing', async () => {
  const { office, plan } = await launched()
  const { planning } = office.services
  for (const other of [sari, bram, lia]) {
    expect(await planning.get({ plan }, other)).toMatchObject({ editable: false })
    await expect(planning.save({ plan, seen, body: planBody }, other)).rejects.toMatchObject({ _tag: 'NotEditable' })
    await expect(planning.submit({ plan, seen }, other)).rejects.toMatchObject({ _tag: 'NotPermitted' })
  }
  const raka = { by: { person: 'raka' } }
  await expect(planning.save({ plan, seen, body: planBody }, raka)).rejects.toMatchObject({ _tag: 'CaseNotFound' })
  const forWira = { by: { person: 'sari', onBehalfOf: { person: 'wira', basis: 'a word' } } }
  await expect(planning.save({ plan, seen, body: planBody }, forWira)).rejects.toMatchObject({ _tag: 'CaseNotFound' })
})

test('what was submitted cannot be saved; recalled, it opens again with its text and the old one is kept', async () => {
  const all = await launched()
  const { plan } = all
  const { planning } = all.office.services
  await submitted(all)
  await expect(planning.save({ plan, seen: { revision: 1, edit: 1 }, body: planBody }, wira)).rejects.toMatchObject({
    _tag: 'NotEditable',
  })
  await planning.recall({ plan }, wira)
  const view = await planning.get({ plan }, wira)
  expect(view).toMatchObject({ editable: true, draft: { revision: 2, edit: 0, body: planBody } })
  expect(view.submitted.map(({ revision }) => revision)).toEqual([1])
  const late = planning.save({ plan, seen: { revision: 1, edit: 1 }, body: planBody }, wira)
  await expect(late).rejects.toMatchObject({
    _tag: 'StaleDraft',
    yours: { revision: 1, edit: 1 },
    stored: { revision: 2, edit: 0, frozen: false },
  })
})

test('of an autosave and a submission at once one wins, and the loser is told', async () => {
  const { office, plan } = await launched()
  const { planning } = office.services
  await planning.save({ plan, seen, body: planBody }, wira)
  const mark = { revision: 1, edit: 1 }
  const outcomes = await Promise.allSettled([
    planning.save({ plan, seen: mark, body: planBody }, wira),
    planning.submit({ plan, seen: mark }, wira),
  ])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const lost = outcomes.find((one) => one.status === 'rejected')
  expect(['StaleDraft', 'NotEditable']).toContain(lost?.reason._tag)
})

test('a draft that moved on is not submitted by an old sight', async () => {
  const { office, plan } = await launched()
  const { planning } = office.services
  await planning.save({ plan, seen, body: planBody }, wira)
  await planning.save({ plan, seen: { revision: 1, edit: 1 }, body: planBody }, wira)
  await expect(planning.submit({ plan, seen: { revision: 1, edit: 1 } }, wira)).rejects.toMatchObject({
    _tag: 'StaleDraft',
    stored: { revision: 1, edit: 2, frozen: false },
  })
})

test('a mark that cannot be is a mistake of the caller, not an old sight', async () => {
  const { office, plan } = await launched()
  const { planning } = office.services
  const marks = [
    { revision: 1, edit: 0.5 },
    { revision: 4_000_000_000, edit: 0 },
    { revision: 0, edit: 0 },
  ]
  for (const mark of marks) {
    const save = planning.save({ plan, seen: mark, body: planBody }, wira)
    await expect(save).rejects.toMatchObject({ _tag: 'InvalidDocument' })
    await expect(planning.submit({ plan, seen: mark }, wira)).rejects.toMatchObject({ _tag: 'InvalidDocument' })
  }
})

test('the same submission sent twice under one key is one submission', async () => {
  const { office, plan } = await launched()
  const { planning } = office.services
  await planning.save({ plan, seen, body: planBody }, wira)
  const once = () => planning.submit({ plan, seen: { revision: 1, edit: 1 } }, { ...wira, idempotencyKey: 'k1' })
  const first = await once()
  expect(await once()).toEqual(first)
  expect((await planning.get({ plan }, wira)).submitted).toHaveLength(1)
})

test('in the dialogue both edit the draft, and the assessor puts it forward for signing', async () => {
  const all = await launched()
  const { plan } = all
  const { planning } = all.office.services
  await submitted(all)
  await planning.negotiate({ plan, note: 'Mari bahas sasaran' }, sari)
  expect(await planning.get({ plan }, wira)).toMatchObject({ editable: true, draft: { revision: 2, edit: 0 } })
  await planning.save({ plan, seen: { revision: 2, edit: 0 }, body: planBody }, wira)
  const body = { ...planBody, supports: [{ kind: 'resource' as const, text: 'Motor dinas' }] }
  const saved = await planning.save({ plan, seen: { revision: 2, edit: 1 }, body }, sari)
  expect(saved).toMatchObject({ edit: 2, savedBy: 'sari' })
  await planning.propose({ plan, seen: saved }, sari)
  const view = await planning.get({ plan }, wira)
  expect(view.submitted[0]).toMatchObject({ revision: 2, body, contentHash: saved.contentHash })
  await expect(planning.sign({ plan, contentHash: 'f'.repeat(64) }, wira)).rejects.toMatchObject({
    _tag: 'TransitionRefused',
    reasons: [{ code: 'plan.signature.otherContent' }],
  })
  await planning.sign({ plan, contentHash: saved.contentHash }, wira)
  expect((await planning.get({ plan }, sari)).signatures).toMatchObject([
    { person: 'wira', role: 'owner', contentHash: saved.contentHash, refused: false },
  ])
})

test('who refuses to sign does not stop the plan; the refusal stands with its reason', async () => {
  const all = await launched()
  const { office, plan } = all
  const { planning } = office.services
  await submitted(all)
  await planning.agree({ plan }, sari)
  await planning.refuseToSign({ plan, reason: 'Sasaran terlalu tinggi' }, wira)
  const contentHash = (await planning.get({ plan }, sari)).submitted[0]?.contentHash ?? ''
  office.clock.set('2026-01-05T02:00:00.000Z')
  const after = await planning.countersign({ plan, contentHash }, sari)
  expect(after.state).toBe('inForce')
  expect((await planning.get({ plan }, wira)).signatures).toMatchObject([
    { role: 'owner', refused: true, contentHash: null, reason: 'Sasaran terlalu tinggi' },
    { role: 'assessor', refused: false, contentHash },
  ])
})

test('a plan that goes back from signing loses its signatures', async () => {
  const all = await launched()
  const { plan } = all
  const { planning } = all.office.services
  await submitted(all)
  await planning.agree({ plan }, sari)
  const contentHash = (await planning.get({ plan }, wira)).submitted[0]?.contentHash ?? ''
  await planning.sign({ plan, contentHash }, wira)
  await planning.return({ plan, note: 'Satu hal lagi' }, sari)
  expect(await planning.get({ plan }, wira)).toMatchObject({ editable: true, signatures: [], draft: { revision: 2 } })
})

test('a plan in mid-year starts from the one in force, and may be submitted as it is', async () => {
  const all = await launched()
  await submitted(all)
  await signed(all)
  const { planning, cycles } = all.office.services
  await cycles.revise({ cycle: all.cycle, reason: 'Tugas baru' }, wira)
  await settle(all.office)
  const { plans } = await cycles.get({ cycle: all.cycle }, wira)
  const plan = plans[0]?.case.id ?? ''
  expect(plans).toHaveLength(2)
  expect(await planning.get({ plan }, wira)).toMatchObject({
    draft: { revision: 1, edit: 0, body: planBody, savedAt: null },
  })
  await planning.submit({ plan, seen }, wira)
  expect((await planning.get({ plan }, wira)).submitted[0]?.body).toEqual(planBody)
})
