import * as v from 'valibot'
import { type Case, partyOf } from '../../case/case.ts'
import { NotPermitted } from '../../case/errors.ts'
import { isLive } from '../../case/party.ts'
import type { By } from '../../engine/engine.ts'
import { demandCase } from '../demand-case.ts'
import { InvalidDocument } from '../documents/errors.ts'
import { faultOf, faultsOf, givenText, idText } from '../documents/fields.ts'
import { instantOf, type TenantKit } from '../kit.ts'
import { CycleEnded } from './errors.ts'
import { type Feedback, type FeedbackNote, feedbackTopics, type NewFeedback } from './feedback.ts'

/** The feedback of a tenant's cycles. */
export const createFeedback = (kit: TenantKit): Feedback => ({
  give: (note, options) => give(kit, note, options),
  list: async ({ cycle }, options) => {
    await demandCase(kit, { id: cycle, workflow: 'cycle' }, options)
    return kit.records.feedback.list({ tenant: kit.tenant, cycle })
  },
})

const schema = v.strictObject({
  cycle: v.string('id.invalid'),
  case: v.optional(v.nullable(v.string('id.invalid')), null),
  about: v.picklist(feedbackTopics, 'choice.invalid'),
  result: v.optional(v.nullable(idText), null),
  text: givenText,
})

const give = async (kit: TenantKit, given: NewFeedback, options: By): Promise<FeedbackNote> => {
  const cycle = await demandCase(kit, { id: given.cycle, workflow: 'cycle' }, options)
  const to = recipientOf(kit, cycle, options)
  if (cycle.status === 'done') throw new CycleEnded(cycle.id)
  const parsed = v.safeParse(schema, given)
  if (!parsed.success) throw new InvalidDocument('feedback', faultsOf(parsed.issues))
  await demandPartOf(kit, { cycle, part: parsed.output.case }, options)
  const note: FeedbackNote = {
    ...parsed.output,
    id: kit.ids.next(kit.clock.now()),
    from: options.by.person,
    to,
    at: instantOf(kit),
  }
  await kit.records.feedback.add({ tenant: kit.tenant, ...note })
  return note
}

/** Parties only, in their own name: the owner is told by everybody, the owner tells the assessor. */
const recipientOf = (kit: TenantKit, cycle: Case, { by }: By): string => {
  const at = instantOf(kit)
  const isParty = cycle.parties.some((party) => party.person === by.person && isLive(party, at))
  const owner = partyOf(cycle, 'owner')
  const to = owner === by.person ? partyOf(cycle, 'assessor') : owner
  if (!isParty || by.onBehalfOf || to === undefined)
    throw new NotPermitted(by.person, `give feedback in cycle ${cycle.id}`)
  return to
}

const demandPartOf = async (
  kit: TenantKit,
  { cycle, part }: { readonly cycle: Case; readonly part: string | null },
  options: By,
): Promise<void> => {
  if (part === null || part === cycle.id) return
  const found = await kit.engine.find(part, options)
  if (found?.parent !== cycle.id) throw new InvalidDocument('feedback', [faultOf('case', 'case.unknown')])
}
