import { cycleOf, type Office, openOffice } from './office.ts'
import { lia, type PersonId } from './people.ts'

/** Who rates whom in the small office. */
const assessors = { wira: 'sari', tono: 'sari', raka: 'nina', sari: 'bram' } as const satisfies Partial<
  Record<PersonId, PersonId>
>

/** Somebody whose year a test lives. */
export type Owner = keyof typeof assessors

const as = (person: PersonId) => ({ by: { person } })
const assessorOf = (owner: Owner) => as(assessors[owner])

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

/** An office in which everybody who can get a cycle has one; their plans are waiting to be written. It is 5 January 2026. */
export const launchedOffice = async (): Promise<Office> => {
  const office = await openOffice()
  await office.services.cycles.launch({ year: 2026 }, lia)
  await office.settle()
  return office
}

/** The plan is written and handed in; it waits for the assessor. */
export const planSubmitted = async (office: Office, owner: Owner = 'wira'): Promise<string> => {
  const { planning } = office.services
  const { plan } = await cycleOf(office, owner)
  await planning.save({ plan, seen: { revision: 1, edit: 0 }, body: planBody }, as(owner))
  await planning.submit({ plan, seen: { revision: 1, edit: 1 } }, as(owner))
  return plan
}

/** What stands frozen of a plan: what a signature names. */
export const frozenHash = async ({ services }: Office, plan: string, owner: Owner = 'wira'): Promise<string> =>
  (await services.planning.get({ plan }, as(owner))).submitted[0]?.contentHash ?? ''

/** A plan that was handed in is agreed and signed by both: in force, the reports have begun. */
export const planSigned = async (office: Office, owner: Owner = 'wira'): Promise<void> => {
  const { planning } = office.services
  const { plan } = await cycleOf(office, owner)
  const contentHash = await frozenHash(office, plan, owner)
  await planning.sign({ plan, contentHash }, as(owner))
  await planning.countersign({ plan, contentHash }, assessorOf(owner))
  await office.settle()
}

/** The plan is written, handed in, agreed and signed. */
export const planInForce = async (office: Office, owner: Owner = 'wira'): Promise<string> => {
  const plan = await planSubmitted(office, owner)
  await office.services.planning.agree({ plan }, assessorOf(owner))
  await planSigned(office, owner)
  return plan
}

/** 25 March 2026: the first report is open, there is an entry in the daily log. */
export const reportOpen = async (office: Office, owner: Owner = 'wira'): Promise<string> => {
  office.clock.set('2026-03-25T03:00:00.000Z')
  await office.settle()
  const { cycle, reports } = await cycleOf(office, owner)
  const quantity = { quantity: '3', unit: 'sekolah' }
  await office.services.journal.add(
    { cycle, on: '2026-03-24', result: 'r1', text: 'Pelatihan modul', ...quantity },
    as(owner),
  )
  return reports[0] ?? ''
}

/** The first report is handed in on 25 March and waits for the assessor, who has given feedback. */
export const reportSubmitted = async (office: Office, owner: Owner = 'wira'): Promise<string> => {
  const { reporting, feedback } = office.services
  const report = await reportOpen(office, owner)
  const { cycle } = await cycleOf(office, owner)
  const { draft } = await reporting.get({ report }, as(owner))
  const seen = { revision: draft?.revision ?? 0, edit: draft?.edit ?? 0 }
  const saved = await reporting.save({ report, seen, words: { summary: 'Modul mulai dipakai' } }, as(owner))
  await reporting.submit({ report, seen: { revision: saved.revision, edit: saved.edit } }, as(owner))
  await feedback.give({ cycle, about: 'result', result: 'r1', text: 'Libatkan pengawas sekolah' }, assessorOf(owner))
  return report
}

/** 25 January 2027: the year is over, all reports are closed, the evaluation waits for its rating. */
export const ratingDue = async (office: Office): Promise<void> => {
  office.clock.set('2027-01-25T01:00:00.000Z')
  await office.settle()
}

/** The assessor rates; the evaluation waits for the admin to make it official. */
export const rated = async (office: Office, owner: Owner = 'wira'): Promise<string> => {
  const { evaluation } = await cycleOf(office, owner)
  const rating = { resultRating: 'above', behaviourRating: 'meets', note: 'Rahasia sampai terbit' } as const
  await office.services.evaluating.rate({ evaluation, ...rating }, assessorOf(owner))
  return evaluation
}

/** From a plan in force to the rating at the end of the year. */
export const evaluationRated = async (office: Office, owner: Owner = 'wira'): Promise<string> => {
  const report = await reportSubmitted(office, owner)
  await office.services.reporting.review({ report }, assessorOf(owner))
  await ratingDue(office)
  return rated(office, owner)
}

/** From a plan in force to the objection against the published result: the assessor is heard, the superior decides. */
export const objectionFiled = async (office: Office, owner: Owner = 'wira'): Promise<string> => {
  const { evaluating } = office.services
  const evaluation = await evaluationRated(office, owner)
  await evaluating.publish({ evaluation }, lia)
  await evaluating.acknowledge({ evaluation }, as(owner))
  await evaluating.object({ evaluation, grounds: 'Capaian triwulan III belum dihitung' }, as(owner))
  await office.settle()
  return evaluation
}
