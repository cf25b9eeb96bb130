import type { Case, CaseOperations, Principal, TenantEngine } from '@siklus/core'
import type { Chance } from '../crash/random.ts'
import { sealed, written } from '../world/paper.ts'
import { ani, budi, dewi, parties } from '../world/people.ts'
import type { HostDoor } from '../world/stage.ts'

/** An act that a writer does as often as it takes, always alike and under one key: its name is the key. */
export interface ChaosAct {
  readonly act: string
  readonly run: () => Promise<Pick<Case, 'id' | 'revision'>>
}

/** What acts are made of. */
export interface ActGround {
  readonly org: TenantEngine
  readonly host: HostDoor
  readonly chance: Chance
  /** Looks at the errors of what is done in a host's transaction. */
  readonly watched: <A>(work: Promise<A>) => Promise<A>
}

const PAGE = 20

/** Chooses what to do next and on which case: the writers of all processes meet on the same few. */
export const chooseAct = async (ground: ActGround, name: string): Promise<ChaosAct> => {
  const { org, chance } = ground
  const cases = await org.list({ status: 'active' }, { by: dewi, limit: PAGE })
  const item = cases[chance.below(cases.length)]
  if (!item || chance.below(8) === 0) return start(org, name)
  const by = { ground, item, name }
  if (item.workflow === 'errand') return sent(by, 'found', ani)
  return (PETITION[chance.below(PETITION.length)] ?? note)(by)
}

interface Choice {
  readonly ground: ActGround
  readonly item: Case
  readonly name: string
}

const start = (org: TenantEngine, act: string): ChaosAct => ({
  act,
  run: () => org.start('petition', { act }, { by: ani, parties, key: act, unit: 'root/dinas/', period: '2026' }),
})

const sent = ({ ground, item, name: act }: Choice, type: string, by: Principal): ChaosAct => ({
  act,
  run: () => ground.org.send(item.id, { type, act }, { by, idempotencyKey: act }),
})

const noted = (here: Pick<CaseOperations, 'send'>, { id }: Case, act: string): Promise<Case> =>
  here.send(id, { type: 'note', act, note: 'Mohon maklum' }, { by: ani, idempotencyKey: act })

const note = ({ ground: { org }, item, name: act }: Choice): ChaosAct => ({ act, run: () => noted(org, item, act) })

/** An event that brings a paper of its own. */
const withPaper =
  (type: string, by: Principal) =>
  ({ ground: { org }, item: { id }, name: act }: Choice): ChaosAct => {
    const paper = paperOf(act)
    const options = { by, idempotencyKey: act, records: [written(paper, id, act)] }
    return { act, run: () => org.send(id, { type, act, paper }, options) }
  }

/** Seals a paper: the one that the last question brought, as it was when the writer looked. */
const giveBack = ({ ground: { org }, item: { id }, name: act }: Choice): ChaosAct => {
  let paper: string | undefined
  const run = async () => {
    paper ??= String((await org.history(id, { by: ani })).findLast(({ event }) => event.type === 'ask')?.event.paper)
    const records = paper === 'undefined' ? [] : [sealed(paper, act)]
    const event = { type: 'return', act, ...(records.length > 0 && { paper }) }
    return org.send(id, event, { by: budi, idempotencyKey: act, records })
  }
  return { act, run }
}

const holdOrGoOn = (choice: Choice): ChaosAct =>
  sent(choice, choice.item.tags.includes('held') ? 'go-on' : 'pause', dewi)

/** The host's row and an event in one transaction of the host: its own row first, so that its transaction is older than what it then sees. */
const inTransaction = ({ ground: { org, host, watched }, item, name }: Choice): ChaosAct => {
  const act = `within-${name}`
  const run = () =>
    host(org, async ({ here, insertRow }) => {
      await insertRow(act)
      return watched(noted(here, item, act))
    })
  return { act, run }
}

const ask = withPaper('ask', ani)

const PETITION = [
  note,
  note,
  note,
  ask,
  ask,
  giveBack,
  holdOrGoOn,
  inTransaction,
  inTransaction,
  withPaper('grant', budi),
]

/** An id that follows from the act's name: doing the act again writes the same paper. */
const paperOf = (act: string): string => {
  const digits = Buffer.from(act).toString('hex').slice(-30).padStart(30, '0')
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(12, 15)}`,
    `8${digits.slice(15, 18)}`,
    digits.slice(18),
  ].join('-')
}
