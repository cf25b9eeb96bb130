import { defaultParameters } from '@siklus/core/performance'
import { at, type Runs, sees, type Tried } from './operation-run.ts'

const { rhythm: _rhythm, reportOpensDaysBefore: _opens, reportDueDays: _due, ...times } = defaultParameters(2026)

const cycleInput = {
  ...times,
  ...{ year: 2026, from: '2026-01-01', to: '2026-12-31', unitHead: false },
  periods: [{ key: '2026-Q1', from: '2026-01-01', to: '2026-03-31', opensOn: '2026-03-21', dueOn: '2026-04-10' }],
}

const startOptions = ({ me }: Tried) => ({
  ...me,
  key: 'tried',
  period: '2026',
  parties: [
    { role: 'owner', person: 'edi', basis: 'SK uji' },
    { role: 'assessor', person: 'dewi', basis: 'SK uji' },
  ],
})

const orThrow = async (outcome: Promise<{ readonly ok: boolean; readonly error?: unknown }>): Promise<void> => {
  const { ok, error } = await outcome
  if (!ok) throw error
}

const firstChange = async ({ org, ids, me }: Tried): Promise<void> => {
  const end = new AbortController()
  // The feed of somebody who sees nothing says nothing: it is listened to for a moment only.
  const timer = setTimeout(() => end.abort(), 150)
  try {
    for await (const change of org.changes({ ...me, signal: end.signal, after: null }))
      if (change.caseId === ids.plan) return
  } catch (error) {
    if (!end.signal.aborted) throw error
  } finally {
    clearTimeout(timer)
    end.abort()
  }
  await sees(Promise.resolve(null), ids.plan)
}

/** Every method of the tenant's engine that a principal calls. */
export const engineRuns: Runs = {
  'engine.start': at('launched', (tried) => tried.org.start('cycle', cycleInput, startOptions(tried))),
  'engine.tryStart': at('launched', (tried) => orThrow(tried.org.tryStart('cycle', cycleInput, startOptions(tried)))),
  'engine.send': at('submitted', ({ org, ids, me }) => org.send(ids.plan, { type: 'plan.agree' }, me)),
  'engine.trySend': at('submitted', ({ org, ids, me }) => orThrow(org.trySend(ids.plan, { type: 'plan.agree' }, me))),
  'engine.can': at('launched', ({ org, ids, me }) => org.can(ids.plan, me)),
  'engine.load': at('launched', ({ org, ids, me }) => org.load(ids.plan, me)),
  'engine.find': at('launched', ({ org, ids, me }) =>
    sees(
      org.find(ids.plan, me).then((found) => found ?? null),
      ids.plan,
    ),
  ),
  'engine.list': at('launched', ({ org, ids, me }) => sees(org.list({ parent: ids.cycle }, me), ids.plan)),
  'engine.count': at('launched', ({ org, ids, me }) =>
    sees(
      org.count({ parent: ids.cycle }, me).then((count) => count > 0),
      'true',
    ),
  ),
  'engine.countByState': at('launched', ({ org, ids, me }) =>
    sees(org.countByState({ parent: ids.cycle }, me), 'count'),
  ),
  'engine.deadlines': at('launched', ({ org, ids, me }) => org.deadlines(ids.plan, me)),
  'engine.history': at('launched', ({ org, ids, me }) => org.history(ids.plan, me)),
  'engine.verify': at('launched', ({ org, ids, me }) => org.verify(ids.plan, me)),
  'engine.verifyAll': at('launched', ({ org, me }) => org.verifyAll(me)),
  'engine.changes': at('launched', firstChange),
}
