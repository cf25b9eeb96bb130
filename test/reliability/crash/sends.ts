import type { CaseOperations, Principal, RecordWrite } from '@siklus/core'
import { sealed, written } from '../world/paper.ts'
import { ani, parties } from '../world/people.ts'
import { opened, type Scene, type Told } from './step.ts'

type Answer = NonNullable<Told['answers']>[number]

/** An event that somebody sends: the act, which is its idempotency key too, the act that opened its case, and what belongs to it. */
export interface Sent {
  readonly act: string
  readonly of: string
  readonly type: string
  readonly by: Principal
  /** The number of the paper that the act writes, or seals when it returns the petition. */
  readonly paper?: number
  readonly note?: string
}

/** Opens a petition under its act as start key. */
export const start = async (org: Pick<CaseOperations, 'start'>, act: string): Promise<Answer> => [
  act,
  await org.start('petition', { act }, { by: ani, parties, key: act, unit: 'root/dinas/', period: '2026' }),
]

/** Sends an event under its act as idempotency key, with its paper. */
export const send = async (scene: Scene, sent: Sent, org: CaseOperations = scene.org): Promise<Answer> => {
  const { act, of, type, by, note } = sent
  const id = opened(scene, of)
  const paper = sent.paper === undefined ? undefined : paperId(sent.paper)
  const event = { type, act, ...(paper !== undefined && { paper }), ...(note !== undefined && { note }) }
  const records = paper === undefined ? [] : [recordOf(paper, { id, type, act })]
  return [act, await org.send(id, event, { by, idempotencyKey: act, records })]
}

const paperId = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

const recordOf = (
  paper: string,
  { id, type, act }: { readonly id: string; readonly type: string; readonly act: string },
): RecordWrite => (type === 'return' ? sealed(paper, act) : written(paper, id, act))

/** Answers to all, or the first failure once all have ended: nobody goes on while something is under way. */
export const together = async (all: readonly Promise<Answer>[]): Promise<Told> => {
  const outcomes = await Promise.allSettled(all)
  const failed = outcomes.find((one) => one.status === 'rejected')
  const answers = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  if (failed) throw new PartlyTold(answers, failed.reason)
  return { answers }
}

/** Some were answered before the rest failed: their answers count. */
export class PartlyTold extends Error {
  readonly answers: readonly Answer[]
  constructor(answers: readonly Answer[], cause: unknown) {
    super('not all were answered', { cause })
    this.answers = answers
  }
}
