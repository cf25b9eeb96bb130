import { type Case, TypedError } from '@siklus/core'
import { written } from '../world/paper.ts'
import { ani, parties } from '../world/people.ts'
import { orgOf, principalOf, type Real } from './real.ts'
import type { ModelOutcome, ModelSend } from './sending.ts'

/** Sends to the engine what the model was sent. Throws what no caller should ever be told. */
export const sendReal = async (real: Real, send: ModelSend): Promise<ModelOutcome> => {
  const id = real.names.get(send.case) ?? ''
  const { type, act } = send
  real.tried.add(act)
  const paper = type === 'ask' || type === 'grant' ? paperOf(act) : undefined
  const options = {
    by: principalOf(send.person, send.onBehalfOf),
    ...(send.key !== null && { idempotencyKey: send.key }),
    ...(send.ifRevision !== null && { ifRevision: send.ifRevision }),
    ...(paper !== undefined && { records: [written(paper, id, act)] }),
  }
  const outcome = await outcomeOf(() =>
    orgOf(real).send(id, { type, act, ...(paper !== undefined && { paper }) }, options),
  )
  if ('revision' in outcome) real.acknowledged.set(act, { caseId: id, revision: outcome.revision })
  return outcome
}

/** An id that follows from the number in the act's name. */
const paperOf = (act: string): string => `00000000-0000-4000-8000-${act.replace(/\D/g, '').padStart(12, '0')}`

const outcomeOf = async (work: () => Promise<Case>): Promise<ModelOutcome> => {
  try {
    return { revision: (await work()).revision }
  } catch (error) {
    if (error instanceof TypedError) return { error: error._tag }
    throw error
  }
}

/** Opens a petition of a version; answers its id, or the tag of the refusal. */
export const startReal = async (real: Real, { version, key, act }: ModelStart): Promise<string> => {
  real.tried.add(act)
  const options = { by: ani, parties, unit: 'root/dinas/', ...(key !== null && { key }) }
  const outcome = await orgOf(real, version).tryStart('petition', { act }, options)
  if (!outcome.ok) return outcome.error._tag
  const { id } = outcome.value
  real.names.set(id, id)
  return id
}

/** A petition as somebody opens it. */
export interface ModelStart {
  readonly version: 1 | 2
  readonly key: string | null
  readonly act: string
}
