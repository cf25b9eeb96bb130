import { expect, test } from 'vitest'
import { bram, dewi, lia, sari, wira } from './office.ts'
import { evaluationOf, type Launched, working } from './steps.ts'

const evaluated = async (): Promise<Launched & { readonly evaluation: string }> => {
  const all = await working()
  return { ...all, evaluation: await evaluationOf(all.office, wira) }
}

const published = async () => {
  const all = await evaluated()
  const { evaluating } = all.office.services
  const { evaluation } = all
  await evaluating.rate({ evaluation, resultRating: 'meets', behaviourRating: 'meets' }, sari)
  await evaluating.publish({ evaluation }, lia)
  await evaluating.acknowledge({ evaluation }, wira)
  return all
}

test('a self-assessment starts from the plan in force, and says something of every result', async () => {
  const all = await working()
  all.office.clock.set('2027-01-05T01:00:00.000Z')
  await all.office.engine.in(all.office.tenant).settle()
  const evaluation = (await all.office.services.home.myCycle({ year: 2026 }, wira))?.evaluation?.case.id ?? ''
  const { evaluating } = all.office.services
  const { draft, editable, dueOn } = await evaluating.get({ evaluation }, wira)
  expect([editable, dueOn]).toEqual([true, '2027-01-15'])
  expect(draft?.body.results).toMatchObject([{ result: 'r1', text: 'Anak usia sekolah kembali belajar', unit: 'anak' }])
  const body = draft?.body ?? { summary: '', results: [] }
  const saved = await evaluating.save({ evaluation, seen: { revision: 1, edit: 0 }, body }, wira)
  await expect(evaluating.assess({ evaluation, seen: saved }, wira)).rejects.toMatchObject({
    _tag: 'InvalidDocument',
    faults: [{ field: 'results.0.realisation' }],
  })
  const results = body.results.map((line) => ({ ...line, realisation: 'Tercapai', number: '47' }))
  const full = await evaluating.save({ evaluation, seen: saved, body: { ...body, results } }, wira)
  await evaluating.assess({ evaluation, seen: full }, wira)
  const view = await evaluating.get({ evaluation }, sari)
  expect(view.submitted[0]?.body.results[0]).toMatchObject({ realisation: 'Tercapai', number: '47' })
  expect((await evaluating.get({ evaluation }, wira)).editable).toBe(false)
})

test('the owner sees no rating before it is official, in no place of the view', async () => {
  const { office, evaluation } = await evaluated()
  const { evaluating } = office.services
  await evaluating.rate({ evaluation, resultRating: 'below', behaviourRating: 'meets', note: 'Rahasia dulu' }, sari)
  expect((await evaluating.get({ evaluation }, sari)).current).toMatchObject({ predicate: 'needs-improvement' })
  const view = await evaluating.get({ evaluation }, wira)
  expect(view).toMatchObject({ ratings: [], current: null })
  const { cycles } = office.services
  const read = async (by: typeof wira) => {
    const cycle = await cycles.get({ cycle: view.case.parent ?? '' }, by)
    return JSON.stringify([
      await evaluating.get({ evaluation }, by),
      cycle,
      await cycles.history({ case: evaluation }, by),
    ])
  }
  expect(await read(sari)).toMatch(/needs-improvement.*"below"/s)
  expect(await read(wira)).not.toMatch(/needs-improvement|"below"|Rahasia/)
  expect((await cycles.history({ case: evaluation }, wira)).at(-1)?.event).toEqual({ type: 'evaluation.rate' })
  await evaluating.publish({ evaluation }, lia)
  expect(await read(wira)).toMatch(/needs-improvement.*"below"/s)
  expect((await evaluating.get({ evaluation }, wira)).ratings.map(({ kind, by }) => [kind, by])).toEqual([
    ['proposed', 'sari'],
    ['official', 'lia'],
  ])
})

test('only the assessor rates, and what a rating would give can be seen before', async () => {
  const { office, evaluation } = await evaluated()
  const { evaluating } = office.services
  const given = { evaluation, resultRating: 'above', behaviourRating: 'below' } as const
  expect((await evaluating.foresee(given, sari)).value).toBe('poor')
  for (const other of [wira, bram, lia])
    await expect(evaluating.rate(given, other)).rejects.toMatchObject({ _tag: 'NotPermitted' })
  expect((await evaluating.get({ evaluation }, sari)).ratings).toEqual([])
})

test('a rating sent back is given anew; the last one counts', async () => {
  const { office, evaluation } = await evaluated()
  const { evaluating } = office.services
  await evaluating.rate({ evaluation, resultRating: 'above', behaviourRating: 'above' }, sari)
  await evaluating.sendBack({ evaluation, note: 'Bandingkan dengan tim' }, lia)
  await evaluating.rate({ evaluation, resultRating: 'meets', behaviourRating: 'meets' }, sari)
  await evaluating.publish({ evaluation }, lia)
  expect((await evaluating.get({ evaluation }, wira)).current).toMatchObject({ seq: 3, predicate: 'good' })
})

test('the superior hears the assessor and sets another rating, which is final and explained', async () => {
  const { office, evaluation } = await published()
  const { evaluating } = office.services
  await evaluating.object({ evaluation, grounds: 'Capaian belum dihitung' }, wira)
  await evaluating.respond({ evaluation, statement: 'Benar, terlewat' }, sari)
  const decided = { evaluation, resultRating: 'above', behaviourRating: 'above', reason: 'Bukti cukup' } as const
  await expect(evaluating.revise(decided, sari)).rejects.toMatchObject({ _tag: 'NotPermitted' })
  expect((await evaluating.revise(decided, bram)).state).toBe('final')
  const view = await evaluating.get({ evaluation }, wira)
  expect(view.current).toMatchObject({ kind: 'revised', predicate: 'very-good', by: 'bram', note: 'Bukti cukup' })
  expect(view.objection).toMatchObject({
    ...{ grounds: 'Capaian belum dihitung', statement: 'Benar, terlewat', decision: 'revised', decidedBy: 'bram' },
  })
})

test('the last day of an objection is told, and after it none is taken', async () => {
  const { office, evaluation } = await published()
  const { evaluating } = office.services
  expect((await evaluating.get({ evaluation }, wira)).dueOn).toBe('2027-02-08')
  office.clock.set('2027-02-09T01:00:00.000Z')
  await expect(evaluating.object({ evaluation, grounds: 'Terlambat' }, wira)).rejects.toMatchObject({
    _tag: 'TransitionRefused',
  })
  expect((await evaluating.get({ evaluation }, wira)).objection).toBeNull()
})

test('on the last day an objection is still taken, until midnight where the person works', async () => {
  const { office, evaluation } = await published()
  const { evaluating } = office.services
  office.clock.set('2027-02-08T16:59:59.000Z')
  await evaluating.object({ evaluation, grounds: 'Hari terakhir' }, wira)
  expect((await evaluating.get({ evaluation }, bram)).objection).toMatchObject({
    grounds: 'Hari terakhir',
    decision: null,
  })
})

test('an objection withdrawn ends the evaluation, and is kept as such', async () => {
  const { office, evaluation } = await published()
  const { evaluating } = office.services
  await evaluating.object({ evaluation, grounds: 'Ragu' }, wira)
  expect((await evaluating.withdrawObjection({ evaluation }, wira)).state).toBe('final')
  expect((await evaluating.get({ evaluation }, wira)).objection).toMatchObject({
    decision: 'withdrawn',
    decidedBy: 'wira',
  })
})

test('the head of a unit is rated on the achievement of the unit, or told what is missing', async () => {
  const { office } = await working()
  const { planning, cycles, evaluating, home } = office.services
  const cycle = await home.myCycle({ year: 2026 }, sari)
  const plan = cycle?.plans[0]?.case.id ?? ''
  const { planBody } = await import('./office.ts')
  const saved = await planning.save({ plan, seen: { revision: 1, edit: 0 }, body: planBody }, sari)
  await planning.submit({ plan, seen: saved }, sari)
  await planning.agree({ plan }, bram)
  await planning.sign({ plan, contentHash: saved.contentHash }, sari)
  await planning.countersign({ plan, contentHash: saved.contentHash }, bram)
  const evaluation = await evaluationOf(office, sari)
  expect((await cycles.get({ cycle: cycle?.case.id ?? '' }, dewi)).superior?.id).toBe('dewi')
  const rating = { evaluation, resultRating: 'above', behaviourRating: 'above' } as const
  await expect(evaluating.rate(rating, bram)).rejects.toMatchObject({
    _tag: 'TransitionRefused',
    reasons: [{ code: 'evaluation.unitHead.noAchievement' }],
  })
  await evaluating.rate({ ...rating, unitAchievement: 'outstanding' }, bram)
  expect((await evaluating.get({ evaluation }, bram)).current?.finding.inputs).toMatchObject({
    unitAchievement: 'outstanding',
  })
})
