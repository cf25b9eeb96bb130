import { generateKeyPairSync } from 'node:crypto'
import type { Engine, TenantEngine } from '@siklus/core'
import { written } from '../world/paper.ts'
import { ani, budi, dewi, eko, parties } from '../world/people.ts'
import { petitionOneToTwo } from '../world/petition-migration.ts'

/** One operation with arguments that are right, and how to call it with others. */
export interface RightCall {
  readonly operation: string
  readonly args: readonly unknown[]
  readonly call: (...args: readonly never[]) => unknown
}

/** What right arguments are about. */
export interface CallGround {
  readonly engine: Engine
  readonly org: TenantEngine
  readonly caseId: string
  readonly runId: string
  readonly migrationId: string
}

const { privateKey } = generateKeyPairSync('ed25519')
const PAPER = '00000000-0000-4000-8000-000000000001'
const START = { key: 'k', by: ani, parties, unit: 'root/dinas/', period: '2026' }
const SPAN = { from: '2026-01-05T00:00:00.000Z', to: '2026-01-20T00:00:00.000Z', until: '2026-01-25T00:00:00.000Z' }
const EXTENSION = { workflow: 'petition', deadlines: ['answerDue'], unit: 'root/', ...SPAN }
const FILTER = {
  ...{ workflow: 'petition', version: 2, status: 'active', tags: ['for:owner'], unitPrefix: 'root/', period: '2026' },
  ...{ party: { person: 'ani', role: 'owner' }, waitingForMe: true },
}
const bulkRow = (n: number) => ({ input: { act: `b${n}` }, parties, unit: 'root/', period: '2026', key: `b${n}` })

/** Reads a feed once. */
const first = async (feed: AsyncIterable<unknown>): Promise<unknown> => {
  const iterator = feed[Symbol.asyncIterator]()
  try {
    return (await iterator.next()).value
  } finally {
    await iterator.return?.()
  }
}

/** Every public operation of an engine. */
export const rightCalls = (ground: CallGround): readonly RightCall[] => [
  ...caseCalls(ground),
  ...bulkCalls(ground),
  ...versionCalls(ground),
  ...recordCalls(ground),
  ...jobCalls(ground),
  ...engineCalls(ground),
]

const of = (operation: string, call: unknown, ...args: readonly unknown[]): RightCall => ({
  operation,
  args,
  call: call as RightCall['call'],
})

const caseCalls = ({ org, caseId }: CallGround): readonly RightCall[] => {
  const event = { type: 'ask', act: 'x', paper: PAPER }
  const options = { by: ani, idempotencyKey: 'i', ifRevision: 1, records: [written(PAPER, caseId, 'x')] }
  return [
    of('start', org.start, 'petition', { act: 's' }, START),
    of(
      'start below',
      org.start,
      'errand',
      { act: 's' },
      { ...START, by: dewi, parent: caseId, records: [written(PAPER, caseId, 's')] },
    ),
    of('tryStart', org.tryStart, 'petition', { act: 's' }, START),
    of('send', org.send, caseId, event, options),
    of('send plain', org.send, caseId, { type: 'note', act: 'n', note: 'Mohon' }, { by: budi }),
    of('trySend', org.trySend, caseId, event, options),
    of('can', org.can, caseId, { by: ani, payloads: { note: { act: 'n' } } }),
    of('load', org.load, caseId, { by: ani }),
    of('load for somebody', org.load, caseId, { by: { person: 'citra', onBehalfOf: { person: 'ani', basis: 'SK' } } }),
    of('find', org.find, caseId, { by: ani }),
    of('list', org.list, FILTER, { by: dewi, after: caseId, limit: 10 }),
    of('list below', org.list, { parent: caseId, tags: ['a', 'b'] }, { by: ani }),
    of('count', org.count, FILTER, { by: dewi, cap: 10 }),
    of('countByState', org.countByState, FILTER, { by: ani }),
    of('deadlines', org.deadlines, caseId, { by: ani }),
    of('history', org.history, caseId, { by: ani }),
  ]
}

const bulkCalls = ({ org: { bulk }, runId }: CallGround): readonly RightCall[] => [
  of('bulk.preview', bulk.preview, { send: { type: 'pause', act: 'p' }, filter: FILTER }, { by: dewi, reason: 'why' }),
  of(
    'bulk.preview starts',
    bulk.preview,
    { start: 'petition', rows: [bulkRow(1), bulkRow(2)] },
    { by: dewi, reason: 'why' },
  ),
  of('bulk.run', bulk.run, runId, { by: dewi, perSecond: 1e6, batch: 10 }),
  of('bulk.pause', bulk.pause, runId, { by: dewi }),
  of('bulk.resume', bulk.resume, runId, { by: dewi }),
  of('bulk.stop', bulk.stop, runId, { by: dewi }),
  of('bulk.progress', bulk.progress, runId, { by: eko }),
  of('bulk.list', bulk.list, { by: eko, after: runId, limit: 10 }),
  of('bulk.rows', bulk.rows, runId, { by: dewi, outcome: 'done', after: 1, limit: 10 }),
]

const versionCalls = ({ org: { versions }, migrationId }: CallGround): readonly RightCall[] => {
  const { from, to } = petitionOneToTwo
  // a migration is code of the host: what it is made of is checked when it is defined
  const migration = Object.freeze(Object.assign(Object.create({}), petitionOneToTwo))
  const order = { by: dewi, reason: 'why', batch: 10, perSecond: 1e6 }
  return [
    of('versions.gate', versions.gate, { by: dewi, fingerprints: { 'petition@1': 'x' } }),
    of('versions.diff', versions.diff, from.id, from.version, to.version, { by: eko }),
    of('versions.rehearse', versions.rehearse, migration, { by: dewi }),
    of('versions.freeze', versions.freeze, migration, { by: dewi, reason: 'why' }),
    of('versions.migrate', versions.migrate, migration, order),
    of('versions.run', versions.run, migrationId, { ...order, migration }),
    of('versions.pause', versions.pause, migrationId, { by: dewi }),
    of('versions.resume', versions.resume, migrationId, { by: dewi }),
    of('versions.undo', versions.undo, migrationId, order),
    of('versions.progress', versions.progress, migrationId, { by: dewi }),
    of('versions.list', versions.list, { by: dewi, after: migrationId, limit: 10 }),
    of('versions.rescue', versions.rescue, migrationId, { by: dewi, after: 1, limit: 10 }),
    of('versions.histories', versions.histories, 'petition', 1, { by: eko, after: migrationId, limit: 10 }),
  ]
}

const recordCalls = ({ org, caseId }: CallGround): readonly RightCall[] => {
  const { anchors, extensions } = org
  const signal = AbortSignal.timeout(5)
  return [
    of('verify', org.verify, caseId, { by: ani }),
    of('verifyAll', org.verifyAll, { by: eko, against: [] }),
    of('anchors.seal', anchors.seal, { by: dewi }),
    of('anchors.list', anchors.list, { by: eko, after: 1, limit: 10 }),
    of('anchors.prove', anchors.prove, caseId, 1, { by: ani }),
    of('anchors.export', (...args: Parameters<typeof anchors.export>) => first(anchors.export(...args)), '2026-01-05', {
      by: eko,
      key: privateKey,
      entries: 'all',
    }),
    of('extensions.preview', extensions.preview, EXTENSION, { by: dewi }),
    of('extensions.grant', extensions.grant, EXTENSION, { by: dewi, reason: 'why' }),
    of('extensions.list', extensions.list, { by: dewi }),
    of('changes', (...args: Parameters<typeof org.changes>) => first(org.changes(...args)), {
      by: ani,
      after: null,
      signal,
    }),
    of('topics', (...args: Parameters<typeof org.topics>) => first(org.topics(...args)), { after: null, signal }),
    of('feed.lag', org.feed.lag, 'relay'),
    of('settle', org.settle, { signal: new AbortController().signal, duePerSecond: 1e6 }),
  ]
}

const jobCalls = ({ org: { jobs } }: CallGround): readonly RightCall[] => [
  of('jobs.stats', jobs.stats, { by: eko }),
  of('jobs.dead', jobs.dead, 'mail', { by: eko, after: 'x', limit: 10 }),
  of('jobs.redrive', jobs.redrive, 'mail', ['x'], { by: dewi }),
  of('jobs.discard', jobs.discard, 'mail', ['x'], { by: dewi }),
]

const engineCalls = ({ engine, org, caseId }: CallGround): readonly RightCall[] => [
  of('in', (tenant: string) => engine.in(tenant).count({}, { by: dewi }), 'kab-x'),
  of('workflow', engine.workflow, 'petition', 1),
  of('chart', engine.chart, 'petition', 1),
  of('within', (transaction: unknown) => org.within(transaction).load(caseId, { by: ani }), { query: 'x' }),
]
