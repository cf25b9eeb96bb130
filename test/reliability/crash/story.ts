import { ANCHOR_READER, SYSTEM } from '@siklus/core'
import { bulkAct } from '../books/ledger-violations.ts'
import { ani, budi, dewi } from '../world/people.ts'
import { petitionOneToTwo } from '../world/petition-migration.ts'
import { START } from '../world/time.ts'
import { type Sent, send, start, together } from './sends.ts'
import { opened, type Scene, type Step, type Told } from './step.ts'

const DAY = 24

const sends = (operation: string, hour: number, sent: readonly Sent[]): Step => ({
  operation,
  hour,
  acts: sent.map(({ act }) => act),
  run: (scene) => together(sent.map((one) => send(scene, one))),
})

const starts = (operation: string, hour: number, acts: readonly string[]): Step => ({
  operation,
  hour,
  acts,
  run: ({ before }) => together(acts.map((act) => start(before, act))),
})

const settles = (operation: string, hour: number): Step => ({
  operation,
  hour,
  acts: [],
  run: async ({ org }) => {
    await org.settle()
    return {}
  },
})

const at = (hour: number): string => new Date(Date.parse(START) + hour * 3_600_000).toISOString()

/** The operations of the engine in one course, each at least once, on the petitions of one tenant. */
export const STORY: readonly Step[] = [
  starts('start', 0, ['start-a']),
  starts('start together', 0, ['start-b', 'start-c', 'start-d']),
  sends('send', 1, [{ act: 'note-a', of: 'start-a', type: 'note', by: ani, note: 'Mohon maklum' }]),
  sends('send with a record', 1, [{ act: 'ask-a', of: 'start-a', type: 'ask', by: ani, paper: 1 }]),
  settles('relay starts', 2),
  sends('send together', 2, [
    { act: 'ask-b', of: 'start-b', type: 'ask', by: ani, paper: 2, note: 'Segera' },
    { act: 'ask-c', of: 'start-c', type: 'ask', by: ani, paper: 3 },
    { act: 'note-d', of: 'start-d', type: 'note', by: budi },
    { act: 'note-d', of: 'start-d', type: 'note', by: budi },
  ]),
  within(),
  settles('relay starts several', 3),
  sends('hold', 4, [{ act: 'pause-a', of: 'start-a', type: 'pause', by: dewi }]),
  settles('relay tells children', 4),
  sends('resume', 9, [{ act: 'go-on-a', of: 'start-a', type: 'go-on', by: dewi }]),
  settles('relay tells children again', 9),
  { operation: 'send to a child', hour: 10, acts: ['found-b'], run: findErrand },
  settles('relay tells parents', 10),
  { operation: 'extension', hour: 12, acts: [], run: extend },
  settles('fire', 4 * DAY),
  settles('fire later', 6 * DAY),
  sends('send an update', 6 * DAY, [
    { act: 'return-b', of: 'start-b', type: 'return', by: budi, paper: 2, note: 'Lengkapi' },
  ]),
  { operation: 'bulk freeze', hour: 6 * DAY + 1, acts: ['bulk-pause'], run: (scene) => freeze(scene, 'pause') },
  { operation: 'bulk run', hour: 6 * DAY + 1, acts: [], run: (scene) => runBulk(scene, 'pause') },
  settles('relay after bulk', 6 * DAY + 2),
  { operation: 'bulk freeze', hour: 6 * DAY + 3, acts: ['bulk-go-on'], run: (scene) => freeze(scene, 'go-on') },
  { operation: 'bulk run', hour: 6 * DAY + 3, acts: [], run: (scene) => runBulk(scene, 'go-on') },
  { operation: 'bulk start', hour: 6 * DAY + 4, acts: ['start-f', 'start-g'], run: startInBulk },
  { operation: 'migrate', hour: 6 * DAY + 5, acts: [], run: migrate },
  { operation: 'seal', hour: 6 * DAY + 6, acts: [], run: sealDay },
  settles('relay after migration', 6 * DAY + 6),
  { operation: 'purge', hour: 6 * DAY + 7, acts: [], run: purge },
  sends('end', 6 * DAY + 8, [{ act: 'grant-c', of: 'start-c', type: 'grant', by: budi, paper: 4 }]),
  settles('relay ends children', 6 * DAY + 8),
  settles('fire the last', 30 * DAY),
  { operation: 'seal again', hour: 30 * DAY, acts: [], run: sealDay },
]

/** The host's row, a petition and an event, all in one transaction of the host. */
function within(): Step {
  const acts = ['within-start-e', 'within-note-d']
  const run = (scene: Scene): Promise<Told> =>
    scene.host(scene.before, async ({ here, insertRow }) => {
      const answers = [await start(here, 'within-start-e')]
      answers.push(await send(scene, { act: 'within-note-d', of: 'start-d', type: 'note', by: ani, paper: 5 }, here))
      for (const act of acts) await insertRow(act)
      return { answers }
    })
  return { operation: 'within', hour: 2, acts, run }
}

async function findErrand(scene: Scene): Promise<Told> {
  const [child] = await scene.org.list({ parent: opened(scene, 'start-b') }, { by: ani })
  if (!child) throw new Error('start-b has no errand')
  const options = { by: ani, idempotencyKey: 'found-b' }
  return { answers: [['found-b', await scene.org.send(child.id, { type: 'found', act: 'found-b' }, options)]] }
}

async function extend({ org }: Scene): Promise<Told> {
  const [from, to, until] = [at(0), at(5 * DAY), at(5.5 * DAY)]
  const ask = { workflow: 'petition', deadlines: ['answerDue'], unit: 'root/dinas/', from, to, until }
  await org.extensions.grant(ask, { by: dewi, reason: 'Kantor tutup' })
  return {}
}

async function freeze({ org }: Scene, type: string): Promise<Told> {
  const ask = { send: { type, act: `bulk-${type}` }, filter: { workflow: 'petition', status: 'active' as const } }
  const { run } = await org.bulk.preview(ask, { by: dewi, reason: 'Libur bersama' })
  return { runs: [[type, run.id]] }
}

async function runBulk({ org, memory }: Scene, type: string): Promise<Told> {
  const id = memory.runs.get(type) ?? ''
  await org.bulk.run(id, { by: dewi, batch: 3 })
  // nothing else moves the petitions meanwhile, so each stands where the run has left it
  const cases = await org.list({ workflow: 'petition', status: 'active' }, { by: dewi })
  return { answers: cases.map((item) => [bulkAct(`bulk-${type}`, item.id), item] as const) }
}

async function startInBulk({ before, memory }: Scene): Promise<Told> {
  const rows = ['start-f', 'start-g'].map((act) => ({
    ...{ input: { act }, key: act, unit: 'root/timur/', period: '2026' },
    parties: [
      { role: 'owner', person: 'ani', basis: 'own petition' },
      { role: 'clerk', person: 'budi', basis: 'SK 1/2026' },
    ],
  }))
  const kept = memory.runs.get('starts')
  const id = kept ?? (await before.bulk.preview({ start: 'petition', rows }, { by: dewi, reason: 'Awal tahun' })).run.id
  memory.runs.set('starts', id)
  await before.bulk.run(id, { by: dewi })
  const opened = (await before.bulk.rows(id, { by: dewi })).map(
    ({ n, caseId }) => [rows[n - 1]?.key ?? '', caseId ?? ''] as const,
  )
  return { answers: opened.map(([act, caseId]) => [act, { id: caseId, revision: 1 }] as const) }
}

async function migrate({ org, memory }: Scene): Promise<Told> {
  const options = { by: dewi, reason: 'Alur baru', batch: 3 }
  const id = memory.runs.get('migration') ?? (await org.versions.freeze(petitionOneToTwo, options)).id
  memory.runs.set('migration', id)
  await org.versions.run(id, { by: dewi, batch: 3, migration: petitionOneToTwo })
  return {}
}

async function sealDay({ org }: Scene): Promise<Told> {
  await org.anchors.seal({ by: SYSTEM })
  return {}
}

async function purge({ storage, org, clock }: Scene): Promise<Told> {
  const readers = ['relay', ANCHOR_READER]
  await storage.purge({ tenant: org.tenant, before: clock.iso(), limit: 1000, readers, waitFor: 'readers' })
  return {}
}
