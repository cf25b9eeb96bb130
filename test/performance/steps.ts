import { pglite } from '@siklus/storage/pglite'
import { freshSchemaName, sharedPGlite } from '../pglite.ts'
import { lia, openOffice, planBody, sari, type TestOffice, wira } from './office.ts'

const prepare = async () =>
  pglite({ instance: await sharedPGlite(), schema: freshSchemaName(), partitions: { from: '2026-01', months: 24 } })

let prepared: ReturnType<typeof prepare> | undefined

/** The small office in a tenant of its own, on the PGlite of this process. */
export const freshOffice = async (): Promise<TestOffice> => {
  prepared ??= prepare()
  return openOffice(await prepared)
}

/** Lets messages and deadlines go on until nothing is left. */
export const settle = ({ engine, tenant }: TestOffice) => engine.in(tenant).settle()

/** The office with Wira's cycle and first plan. */
export interface Launched {
  readonly office: TestOffice
  readonly cycle: string
  readonly plan: string
}

/** Launches the section's cycles of 2026. */
export const launched = async (): Promise<Launched> => {
  const office = await freshOffice()
  await office.services.cycles.launch({ unit: 'section', year: 2026 }, lia)
  await settle(office)
  const cycle = await office.services.home.myCycle({ year: 2026 }, wira)
  if (!cycle) throw new Error('Wira has no cycle')
  return { office, cycle: cycle.case.id, plan: cycle.plans[0]?.case.id ?? '' }
}

/** Saves and submits Wira's plan. */
export const submitted = async (all: Launched, body = planBody): Promise<void> => {
  const { planning } = all.office.services
  const { draft } = await planning.get({ plan: all.plan }, wira)
  const seen = { revision: draft?.revision ?? 0, edit: draft?.edit ?? 0 }
  const saved = await planning.save({ plan: all.plan, seen, body }, wira)
  await planning.submit({ plan: all.plan, seen: saved }, wira)
}

/** Agrees to Wira's plan and has it signed by both. */
export const signed = async (all: Launched): Promise<void> => {
  const { planning } = all.office.services
  const { plan } = all
  await planning.agree({ plan }, sari)
  const contentHash = (await planning.get({ plan }, wira)).submitted[0]?.contentHash ?? ''
  await planning.sign({ plan, contentHash }, wira)
  await planning.countersign({ plan, contentHash }, sari)
  await settle(all.office)
}

/** The office with Wira's plan in force, in March. */
export const working = async (): Promise<Launched> => {
  const all = await launched()
  await submitted(all)
  await signed(all)
  all.office.clock.set('2026-03-25T03:00:00.000Z')
  await settle(all.office)
  return all
}

/** Wira's report of a period. */
export const reportOf = async ({ office, cycle }: Launched, period: string): Promise<string> => {
  const { reports } = await office.services.cycles.get({ cycle }, wira)
  return reports.find((line) => line.case.period === period)?.case.id ?? ''
}

/** Whoever's evaluation of 2026 it is, once reports have lapsed and the year is over. */
export const evaluationOf = async (office: TestOffice, owner: typeof wira): Promise<string> => {
  office.clock.set('2027-01-25T01:00:00.000Z')
  await settle(office)
  return (await office.services.home.myCycle({ year: 2026 }, owner))?.evaluation?.case.id ?? ''
}
