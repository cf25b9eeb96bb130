import type { Case } from '../../case/case.ts'
import type { JsonObject } from '../../case/json.ts'
import type { RecordWrite } from '../../case/record-write.ts'
import type { Acting } from '../case-view.ts'
import { demandCase } from '../demand-case.ts'
import { InvalidDocument } from '../documents/errors.ts'
import { faultOf } from '../documents/fields.ts'
import { instantOf, type TenantKit, todayOf } from '../kit.ts'
import { UnknownFollowUp } from './errors.ts'
import type { FollowUp, FollowUps } from './follow-up.ts'

/** The follow-ups of a tenant's cycles. */
export const createFollowUps = (kit: TenantKit): FollowUps => ({
  list: async ({ cycle }, options) => {
    await demandCase(kit, { id: cycle, workflow: 'cycle' }, options)
    return followUpsOf(kit, cycle)
  },
  add: (act, acting) => add(kit, act, acting),
  close: async ({ cycle, followUp, outcome, reason }, acting) => {
    const lacksReason = outcome === 'dropped' && (reason ?? '').trim() === ''
    if (lacksReason) throw new InvalidDocument('follow-up', [faultOf('reason', 'text.empty')])
    await demandCase(kit, { id: cycle, workflow: 'cycle' }, acting)
    if (!(await followUpsOf(kit, cycle)).some(({ id }) => id === followUp)) throw new UnknownFollowUp(followUp)
    const record = closing(cycle, followUp, { status: outcome, reason: reason ?? null })
    return kit.engine.send(cycle, { type: 'cycle.closeFollowUp', followUp }, { ...acting, records: [record] })
  },
})

/** The follow-ups of a cycle, by due day. */
export const followUpsOf = ({ tenant, records }: TenantKit, cycle: string): Promise<readonly FollowUp[]> =>
  records.followUps.list({ tenant, cycle })

/** The record that closes a follow-up; it must be an open one of the cycle. */
export const closing = (
  cycle: string,
  followUp: string,
  { status, reason }: { readonly status: 'done' | 'dropped'; readonly reason: string | null },
): RecordWrite => ({
  op: 'update',
  table: 'follow_up',
  key: { id: followUp },
  set: { status, closed_reason: reason },
  expect: { case_id: cycle, status: 'open' },
})

const add = async (kit: TenantKit, act: Parameters<FollowUps['add']>[0], acting: Acting): Promise<Case> => {
  const { cycle, kind, text, dueOn } = act
  if (dueOn < todayOf(kit)) throw new InvalidDocument('follow-up', [faultOf('dueOn', 'date.past')])
  const row: JsonObject = {
    ...{ id: kit.ids.next(kit.clock.now()), case_id: cycle, kind, text, due_on: dueOn, status: 'open' },
    ...{ by_person: acting.by.person, at: instantOf(kit) },
  }
  const records = [{ op: 'insert', table: 'follow_up', row } as const]
  return kit.engine.send(cycle, { type: 'cycle.addFollowUp', kind, text, dueOn }, { ...acting, records })
}
