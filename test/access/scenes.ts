import { cycleOf, type Office } from '../pages/office.ts'
import { lia, type PersonId } from '../pages/people.ts'
import { planSigned, planSubmitted, rated, ratingDue, reportSubmitted } from '../pages/story.ts'

const as = (person: PersonId) => ({ by: { person } })

/** The two whose year is lived: the subordinate, and somebody of another unit; with those who rate them and decide their objections. */
const lines = [
  { owner: 'wira', assessor: as('sari'), superior: as('bram') },
  { owner: 'raka', assessor: as('nina'), superior: as('dewi') },
] as const

type Line = (typeof lines)[number]
type Ids = Awaited<ReturnType<typeof cycleOf>>

/** Does the same for both, one after the other. */
export const forBoth = async (office: Office, step: (line: Line, ids: Ids) => Promise<unknown>): Promise<void> => {
  for (const line of lines) await step(line, await cycleOf(office, line.owner))
}

const withdrawn = async (office: Office): Promise<void> => {
  await forBoth(office, (_, { plan }) => office.services.planning.withdraw({ plan, reason: 'Salah' }, lia))
  await office.settle()
}

const restarted = async (office: Office): Promise<void> => {
  await forBoth(office, (_, { cycle }) => office.services.cycles.restartPlan({ cycle }, lia))
  await office.settle()
}

const agreed = (office: Office) =>
  forBoth(office, ({ assessor }, { plan }) => office.services.planning.agree({ plan }, assessor))

const newYear = async (office: Office): Promise<void> => {
  office.clock.set('2027-01-05T01:00:00.000Z')
  await office.settle()
}

const published = (office: Office) =>
  forBoth(office, (_, { evaluation }) => office.services.evaluating.publish({ evaluation }, lia))

const received = (office: Office) =>
  forBoth(office, ({ owner }, { evaluation }) => office.services.evaluating.acknowledge({ evaluation }, as(owner)))

const objected = (office: Office) =>
  forBoth(office, ({ owner }, { evaluation }) =>
    office.services.evaluating.object({ evaluation, grounds: 'Belum dihitung' }, as(owner)),
  )

const decided = async (office: Office): Promise<void> => {
  await forBoth(office, ({ superior }, { evaluation }) =>
    office.services.evaluating.reject({ evaluation, reason: 'Sudah dihitung' }, superior),
  )
  await office.settle()
}

/** The moments of the year in which acts are tried, in their order, and the step from each moment to the next. */
export const scenes = {
  withdrawn,
  launched: restarted,
  submitted: (office) => forBoth(office, ({ owner }) => planSubmitted(office, owner)),
  signing: agreed,
  'in-force': (office) => forBoth(office, ({ owner }) => planSigned(office, owner)),
  reported: (office) => forBoth(office, ({ owner }) => reportSubmitted(office, owner)),
  assessing: newYear,
  rating: ratingDue,
  rated: (office) => forBoth(office, ({ owner }) => rated(office, owner)),
  published,
  window: received,
  objection: objected,
  'follow-up': decided,
} as const satisfies { readonly [scene: string]: (office: Office) => Promise<void> }

/** One of the moments. */
export type Scene = keyof typeof scenes
