import { type EventType, fire, MOVES } from './moves.ts'
import { caseNamed, isDue, isOver, type ModelCase, type Office } from './office.ts'

/** An event as somebody sends it. */
export interface ModelSend {
  readonly case: string
  readonly type: EventType
  /** What tells this act from others with the same type. */
  readonly act: string
  readonly person: string
  readonly onBehalfOf: string | null
  readonly key: string | null
  readonly ifRevision: number | null
}

/** How an act ends: the revision at which it was applied, or the tag of the refusal. */
export type ModelOutcome = { readonly revision: number } | { readonly error: string }

/** What an office does with an event. Deadlines that are due come first. */
export const sendTo = (office: Office, send: ModelSend): ModelOutcome => {
  const item = caseNamed(office, send.case)
  if (!sees(office, send)) return { error: 'CaseNotFound' }
  const known = send.key === null ? undefined : office.answers[answerKey(send)]
  if (known) return known.event === eventText(send) ? { revision: known.revision } : { error: 'IdempotencyMismatch' }
  if (isDue(office, item)) fire(office, item)
  if (send.ifRevision !== null && send.ifRevision !== item.revision) return { error: 'RevisionConflict' }
  const refusal = refusalOf(office, item, send)
  if (refusal !== undefined) return { error: refusal }
  item.revision += 1
  MOVES[send.type].take(office, item)
  if (send.key !== null) office.answers[answerKey(send)] = { event: eventText(send), revision: item.revision }
  return { revision: item.revision }
}

const answerKey = ({ case: name, person, key }: ModelSend): string => JSON.stringify([name, person, key])

const eventText = ({ type, act }: ModelSend): string => JSON.stringify([type, act])

const PARTIES: { readonly [person: string]: string } = { ani: 'owner', budi: 'clerk' }
const WIDE: { readonly [person: string]: string } = { dewi: 'admin', eko: 'auditor' }

const isDelegate = ({ delegations, now }: Office, { person, onBehalfOf }: ModelSend): boolean =>
  delegations.some((one) => one.person === onBehalfOf && one.to === person && now < one.until)

const sees = (office: Office, send: ModelSend): boolean =>
  send.onBehalfOf === null ? send.person in PARTIES || send.person in WIDE : isDelegate(office, send)

/** Owner and clerk are separate duties on a petition: who is one never acts as the other, not even for somebody else. */
const rolesOf = (office: Office, item: ModelCase, send: ModelSend): readonly string[] => {
  const { person, onBehalfOf } = send
  const own = [PARTIES[person], WIDE[person]].filter((role) => role !== undefined)
  if (onBehalfOf === null) return own
  const role = isDelegate(office, send) ? PARTIES[onBehalfOf] : undefined
  const other = role === 'owner' ? 'clerk' : 'owner'
  if (role === undefined || (item.kind === 'petition' && PARTIES[person] === other)) return []
  return [role]
}

const refusalOf = (office: Office, item: ModelCase, send: ModelSend): string | undefined => {
  const move = MOVES[send.type]
  if (move.kind !== item.kind) return 'InvalidEvent'
  if (isOver(item) || !move.where(item)) return 'TransitionRefused'
  const roles = rolesOf(office, item, send)
  if (!move.by.some((role) => roles.includes(role))) return 'NotPermitted'
  return item.held && !roles.includes('admin') ? 'TransitionRefused' : undefined
}
