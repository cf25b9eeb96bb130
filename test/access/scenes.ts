import { cycleOf, type Office } from '../pages/office.ts'
import { lia, wira } from '../pages/people.ts'
import { planSigned, planSubmitted, rated, ratingDue, reportSubmitted } from '../pages/story.ts'

const both = ['wira', 'raka'] as const

const each = async (step: (owner: (typeof both)[number]) => Promise<unknown>): Promise<void> => {
  for (const owner of both) await step(owner)
}

const assessors = { wira: { by: { person: 'sari' } }, raka: { by: { person: 'nina' } } } as const

const agreed = (office: Office) =>
  each(async (owner) => office.services.planning.agree({ plan: (await cycleOf(office, owner)).plan }, assessors[owner]))

const atNewYear = async (office: Office): Promise<void> => {
  office.clock.set('2027-01-05T01:00:00.000Z')
  await office.settle()
}

const evaluating = async (office: Office, act: 'publish' | 'acknowledge' | 'object' | 'reject'): Promise<void> => {
  const { evaluation } = await cycleOf(office, 'wira')
  const { services } = office
  if (act === 'publish') await services.evaluating.publish({ evaluation }, lia)
  if (act === 'acknowledge') await services.evaluating.acknowledge({ evaluation }, wira)
  if (act === 'object') await services.evaluating.object({ evaluation, grounds: 'Belum dihitung' }, wira)
  if (act === 'reject') await services.evaluating.reject({ evaluation, reason: 'Sudah dihitung' }, { by: { person: 'bram' } })
  await office.settle()
}

/** The moments of the year in which acts are tried, in their order, and the step from each moment to the next. */
export const scenes = {
  launched: async () => {},
  submitted: (office) => each((owner) => planSubmitted(office, owner)),
  signing: agreed,
  'in-force': (office) => each((owner) => planSigned(office, owner)),
  reported: (office) => each((owner) => reportSubmitted(office, owner)),
  assessing: atNewYear,
  rating: ratingDue,
  rated: (office) => each((owner) => rated(office, owner)),
  published: (office) => evaluating(office, 'publish'),
  window: (office) => evaluating(office, 'acknowledge'),
  objection: (office) => evaluating(office, 'object'),
  'follow-up': (office) => evaluating(office, 'reject'),
} as const satisfies { readonly [scene: string]: (office: Office) => Promise<void> }

/** One of the moments. */
export type Scene = keyof typeof scenes
