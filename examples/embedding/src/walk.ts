import { type Engine, TransitionRefused, TypedError } from '@siklus/core'
import { trip } from './trip.ts'

const ani = { person: 'ani' }
const budi = { person: 'budi' }
const parties = [
  { role: 'owner', person: 'ani', basis: 'own request' },
  { role: 'head', person: 'budi', basis: 'SK 12/2025' },
]

/** One trip from draft to order. Tells each step in a line. */
export const walk = async (engine: Engine, days = 3): Promise<readonly string[]> => {
  const org = engine.in('kota-andir')
  const place = { unit: 'kota/dinas/', period: '2026' }
  const item = await org.start(trip, { place: 'Bandung', days }, { by: ani, parties, ...place, key: `ani-${days}` })
  await org.send(item.id, { type: 'submit' }, { by: ani, idempotencyKey: 'submit' })

  const possible = await org.can(item.id, { by: budi })
  const buttons = possible.map(({ event, allowed, reasons }) => `${event}: ${allowed || reasons.map((r) => r.code)}`)

  const order = { op: 'insert' as const, table: 'travel_order', row: { case_id: item.id, ...place, days } }
  const done = await org.send(item.id, { type: 'approve' }, { by: budi, ifRevision: 2, records: [order] })
  return [...buttons, `${done.state}, revision ${done.revision}`]
}

/** What a host shows of a case: every answer is scoped to the person who asks. */
export const look = async (engine: Engine, id: string) => {
  const org = engine.in('kota-andir')
  return {
    found: await org.find(id, { by: ani }), // or undefined; `load` throws CaseNotFound
    waiting: await org.list({ workflow: 'trip', waitingForMe: true }, { by: ani, limit: 20 }),
    history: await org.history(id, { by: ani }), // who, when, in which role, by which facts
    findings: await org.verify(id, { by: ani }), // none: the chain is whole and replays to the case as it stands
  }
}

/** An act for a web request: a refusal is an answer, a defect is not. */
export const withdraw = async (engine: Engine, id: string, signal: AbortSignal) => {
  try {
    return { case: await engine.in('kota-andir').send(id, { type: 'withdraw' }, { by: ani, signal }) }
  } catch (error) {
    if (error instanceof TransitionRefused) return { refused: error.reasons } // code, params, cites
    if (error instanceof TypedError) return { error } // its JSON has _tag, code, message and data
    throw error
  }
}
