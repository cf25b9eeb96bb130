import { cycleOf, type Office, openOffice } from './office.ts'
import { lia, sari, wira } from './people.ts'

/** A plan with one main result that hangs on the objective. */
export const planBody = {
  results: [
    {
      id: 'r1',
      kind: 'main' as const,
      text: 'Modul ajar terpakai di semua sekolah',
      goal: 'objective',
      indicators: [
        { id: 'i1', aspect: 'quantity' as const, text: 'Sekolah yang memakai', target: '45', unit: 'sekolah' },
      ],
    },
  ],
  behaviour: [{ value: 'service' as const, text: 'Jawab pertanyaan sekolah dalam dua hari' }],
  supports: [],
}

/** An office in which everybody who can get a cycle has one; their plans are waiting to be written. */
export const launchedOffice = async (): Promise<Office> => {
  const office = await openOffice()
  await office.services.cycles.launch({ year: 2026 }, lia)
  await office.settle()
  return office
}

/** Wira writes and hands in the plan; it waits for Sari. */
export const planSubmitted = async (office: Office): Promise<string> => {
  const { planning } = office.services
  const { plan } = await cycleOf(office, 'wira')
  await planning.save({ plan, seen: { revision: 1, edit: 0 }, body: planBody }, wira)
  await planning.submit({ plan, seen: { revision: 1, edit: 1 } }, wira)
  return plan
}

/** Wira's plan is agreed and signed by both: in force, the reports have begun. */
export const planInForce = async (office: Office): Promise<string> => {
  const { planning } = office.services
  const plan = await planSubmitted(office)
  await planning.agree({ plan }, sari)
  const contentHash = (await planning.get({ plan }, wira)).submitted[0]?.contentHash ?? ''
  await planning.sign({ plan, contentHash }, wira)
  await planning.countersign({ plan, contentHash }, sari)
  await office.settle()
  return plan
}

/** Wira's first report is handed in on 25 March and waits for Sari; there is feedback from Sari. */
export const reportSubmitted = async (office: Office): Promise<string> => {
  const { journal, reporting, feedback } = office.services
  office.clock.set('2026-03-25T03:00:00.000Z')
  await office.settle()
  const { cycle, reports } = await cycleOf(office, 'wira')
  const report = reports[0] ?? ''
  const quantity = { quantity: '3', unit: 'sekolah' }
  await journal.add({ cycle, on: '2026-03-24', result: 'r1', text: 'Pelatihan modul', ...quantity }, wira)
  const { draft } = await reporting.get({ report }, wira)
  const seen = { revision: draft?.revision ?? 0, edit: draft?.edit ?? 0 }
  const saved = await reporting.save({ report, seen, words: { summary: 'Modul mulai dipakai' } }, wira)
  await reporting.submit({ report, seen: { revision: saved.revision, edit: saved.edit } }, wira)
  await feedback.give({ cycle, about: 'result', result: 'r1', text: 'Libatkan pengawas sekolah' }, sari)
  return report
}

/** The year is over: Wira's evaluation is rated by Sari and waits for Lia to make it official. It is 25 January 2027. */
export const evaluationRated = async (office: Office): Promise<string> => {
  const { reporting, evaluating } = office.services
  const report = await reportSubmitted(office)
  await reporting.review({ report }, sari)
  office.clock.set('2027-01-25T01:00:00.000Z')
  await office.settle()
  const { evaluation } = await cycleOf(office, 'wira')
  await evaluating.rate(
    { evaluation, resultRating: 'above', behaviourRating: 'meets', note: 'Rahasia sampai terbit' },
    sari,
  )
  return evaluation
}

/** The result is published, Wira has received it and objects: Sari is heard, Bram decides. */
export const objectionFiled = async (office: Office): Promise<string> => {
  const { evaluating } = office.services
  const evaluation = await evaluationRated(office)
  await evaluating.publish({ evaluation }, lia)
  await evaluating.acknowledge({ evaluation }, wira)
  await evaluating.object({ evaluation, grounds: 'Capaian triwulan III belum dihitung' }, wira)
  await office.settle()
  return evaluation
}
