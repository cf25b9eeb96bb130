import * as Effect from 'effect/Effect'
import type { EngineError } from '../../case/errors.ts'
import type { Party } from '../../case/party.ts'
import type { Job } from '../../ports/background.ts'
import type { Change } from '../../ports/outbox.ts'
import { type NoticeJobsOptions, noticeJobs } from '../background/notice-jobs.ts'
import { webhookJobs } from '../background/webhook-jobs.ts'
import type { Core, Place } from '../core.ts'
import { port } from '../port.ts'
import type { Deliveries } from './deliveries.ts'

/** The jobs that some changes ask for. The same changes give the same ids. */
export const jobsOf = (
  core: Core,
  place: Place,
  changes: readonly Change[],
  { notices, subscriptions, since }: Omit<Deliveries, 'background'>,
): Effect.Effect<readonly Job[], EngineError> =>
  Effect.gen(function* () {
    const young = changes.filter(({ at }) => since === undefined || Date.parse(at) >= Date.parse(since))
    const subscribed = subscriptions ? yield* port(() => subscriptions(place.tenant)) : []
    const told = notices ? yield* noticesOf(core, place, young, notices) : []
    return [...told, ...young.flatMap((change) => webhookJobs(change, subscribed))]
  })

const noticesOf = (
  core: Core,
  place: Place,
  changes: readonly Change[],
  options: NoticeJobsOptions,
): Effect.Effect<readonly Job[], EngineError> =>
  Effect.gen(function* () {
    const notifying = changes.filter(({ messages }) => messages.some(({ kind }) => kind === 'notify'))
    const parties = yield* partiesOf(core, place, notifying)
    const asked = { ...options, ...(options.recipients && { recipients: askedOnce(options.recipients) }) }
    const jobs = yield* Effect.forEach(notifying, (change) => {
      const known = parties.get(change.caseId)
      return known ? port(() => noticeJobs(change, known, { ...asked, at: change.at })) : Effect.succeed([])
    })
    return jobs.flat()
  })

/** The parties of cases that are there, whether their workflow is registered here or not. */
const partiesOf = (
  core: Core,
  { tenant }: Place,
  changes: readonly Change[],
): Effect.Effect<ReadonlyMap<string, readonly Party[]>, EngineError> => {
  const ids = [...new Set(changes.map(({ caseId }) => caseId))]
  const asks = ids.map((id) => ({ ref: { tenant, id } }))
  return Effect.map(
    asks.length === 0 ? Effect.succeed([]) : port((call) => core.storage.read(asks, call)),
    (records) => new Map(records.flatMap((record) => (record ? [[record.case.id, record.case.parties] as const] : []))),
  )
}

type Recipients = NonNullable<NoticeJobsOptions['recipients']>

/** The host is asked once for each role, however many changes speak to it. */
const askedOnce = (recipients: Recipients): Recipients => {
  const known = new Map<string, ReturnType<Recipients>>()
  return (tenant, role) => {
    const asked = known.get(role) ?? recipients(tenant, role)
    known.set(role, asked)
    return asked
  }
}
