import { lia } from '../pages/people.ts'
import { planBody } from '../pages/story.ts'
import { forBoth } from './scenes.ts'
import type { World } from './world.ts'

// What has to happen just before an act is tried, for the subordinate and for the person of the other unit.

/** Where a document stands that nobody has written in yet. */
export const untouched = { revision: 1, edit: 0 }

export const held = ({ office }: World) =>
  forBoth(office, (_, { cycle }) => office.services.cycles.hold({ cycle, reason: 'Cuti' }, lia))

export const planWritten = ({ office }: World) =>
  forBoth(office, ({ owner }, { plan }) =>
    office.services.planning.save({ plan, seen: untouched, body: planBody }, { by: { person: owner } }),
  )

export const negotiated = ({ office }: World) =>
  forBoth(office, ({ assessor }, { plan }) => office.services.planning.negotiate({ plan, note: 'Bicarakan' }, assessor))

export const reportReturned = ({ office }: World) =>
  forBoth(office, ({ assessor }, { reports: [report = ''] }) =>
    office.services.reporting.return({ report, note: 'Lengkapi' }, assessor),
  )

export const assessmentWritten = ({ office }: World) =>
  forBoth(office, ({ owner }, { evaluation }) =>
    office.services.evaluating.save(
      { evaluation, seen: untouched, body: { summary: 'x', results: [] } },
      { by: { person: owner } },
    ),
  )

export const entryAdded = ({ office }: World) =>
  forBoth(office, ({ owner }, { cycle }) =>
    office.services.journal.add({ cycle, on: '2026-01-04', text: 'Rapat' }, { by: { person: owner } }),
  )

/** A follow-up as somebody adds it. */
export const followUp = { kind: 'coaching' as const, text: 'Pendampingan', dueOn: '2027-03-01' }

export const followUpAdded = ({ office }: World) =>
  forBoth(office, (_, { cycle }) => office.services.followUps.add({ cycle, ...followUp }, lia))

const NOBODYS = '0190aaaa-0000-7000-8000-000000000000'

/** The open follow-up of a cycle of this tenant; an id nobody has for a cycle of another one. */
export const openFollowUp = async ({ office, foreign }: World, cycle: string): Promise<string> =>
  cycle === foreign.cycle ? NOBODYS : ((await office.services.followUps.list({ cycle }, lia))[0]?.id ?? NOBODYS)

/** An entry of a cycle of this tenant; an id nobody has for a cycle of another one. */
export const anEntry = async ({ office, foreign }: World, cycle: string): Promise<string> =>
  cycle === foreign.cycle ? NOBODYS : ((await office.services.journal.list({ cycle }, lia))[0]?.id ?? NOBODYS)

/** What stands frozen of a plan of this tenant. */
export const hashOf = async ({ office, foreign }: World, plan: string): Promise<string> =>
  plan === foreign.plan
    ? 'f'.repeat(64)
    : ((await office.services.planning.get({ plan }, lia)).submitted[0]?.contentHash ?? 'f'.repeat(64))

/** Where the draft of a report of this tenant stands. */
export const markOf = async ({ office, foreign }: World, report: string) => {
  if (report === foreign.report) return untouched
  const { draft } = await office.services.reporting.get({ report }, lia)
  return { revision: draft?.revision ?? 0, edit: draft?.edit ?? 0 }
}
