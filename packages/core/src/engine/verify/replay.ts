import type { Calendar } from '../../case/calendar/calendar.ts'
import { canonical } from '../../case/canonical.ts'
import type { StoredState } from '../../case/case.ts'
import { openEvent } from '../../case/chain.ts'
import { isJsonObject, type JsonObject } from '../../case/json.ts'
import type { Timer } from '../../case/timer.ts'
import type { ChainEntry } from '../../case/transition.ts'
import { finding, type VerifyFinding } from '../../case/verify-finding.ts'
import type { VerifyCode } from '../../case/verify-words.ts'
import type { KeptLink } from '../../ports/anchors.ts'
import { MIGRATE } from '../../workflow/own-events.ts'
import { type Retaken, retake, rolesFor, sameState } from '../../workflow/replay.ts'
import { misfitOf } from '../../workflow/state-fit.ts'
import type { Workflow } from '../../workflow/workflow.ts'
import { timersAfter, timersIn, verifyTimers } from './expected-timers.ts'

/** What a replay needs to know. */
export interface ReplayWith {
  /** The version of a workflow, where the engine has it. */
  readonly workflow: (id: string, version: number) => Workflow | undefined
  readonly calendar: Calendar
}

/** What a replay gives. */
export interface Replayed {
  readonly findings: readonly VerifyFinding[]
  /** Steps that could not be taken again: the version is not registered, or a personal value was erased that decided something. */
  readonly notReplayed: number
  /** The deadlines that the history arms, extensions left aside; undefined where they do not follow from it alone. */
  readonly timers: readonly Timer[] | undefined
}

interface Ground extends Replayed {
  readonly before: ChainEntry | undefined
}

const START: Ground = { findings: [], notReplayed: 0, timers: [], before: undefined }

/** Takes every recorded step again. Each stands on what the one before recorded, so that one forged step is one finding. */
export const replay = (chain: readonly KeptLink[], against: ReplayWith): Replayed => {
  const { findings, notReplayed, timers } = chain.reduce((ground, link) => onward(ground, link, against), START)
  return { findings, notReplayed, timers }
}

const onward = (ground: Ground, link: KeptLink, against: ReplayWith): Ground => {
  const { entry } = link
  const { before } = ground
  if (entry.from !== (before?.to ?? '')) return told(ground, entry, 'replay.state')
  if (before && entry.event.type === MIGRATE) {
    const target = against.workflow(entry.after.workflow, entry.after.version)
    // what moved the case is not kept as code; where it left the case must be a state that is there
    const misfit = target && misfitOf(target, entry.after.value, entry.after.status)
    return misfit ? told(ground, entry, 'replay.failed', { why: misfit.problem }) : migrated(ground, entry)
  }
  if (before && !sameVersion(before.after, entry.after)) return told(ground, entry, 'replay.version')
  const workflow = against.workflow(entry.after.workflow, entry.after.version)
  if (!workflow) return unknown(ground, entry)
  const opened = openEvent(entry.event, link.personal)
  const outcome = outcomeOf(workflow, before?.after, { ...entry, event: opened.event })
  if ('retaken' in outcome) return stood(ground, { entry, workflow, ...outcome }, against)
  return opened.erased.length > 0 ? unknown(ground, entry) : told(ground, entry, ...outcome.problem)
}

type Problem = readonly [VerifyCode, JsonObject?]

type Outcome = { readonly retaken: Retaken } | { readonly problem: Problem }

/** A forged state may be one that the workflow does not have. */
const outcomeOf = (workflow: Workflow, before: StoredState | undefined, entry: ChainEntry): Outcome => {
  try {
    const roles = rolesFor(workflow, before, entry)
    if (roles.length === 0) return cannot(`the state does not take '${entry.event.type}'`)
    const retaken = retake(workflow, before, entry)
    if (!sameStep(retaken, entry)) return { problem: ['replay.state'] }
    return roles.includes(entry.role) ? { retaken } : { problem: ['replay.role', { role: entry.role }] }
  } catch (error) {
    return cannot(error instanceof Error ? error.message : String(error))
  }
}

const cannot = (why: string): Outcome => ({ problem: ['replay.failed', { why }] })

const sameStep = ({ next, messages }: Retaken, entry: ChainEntry): boolean =>
  sameState(next, entry.after) && next.state === entry.to && canonical(messages) === canonical(entry.messages)

const sameVersion = (a: StoredState, b: StoredState): boolean => a.workflow === b.workflow && a.version === b.version

/** A migration is no step of a workflow: what it recorded is the ground of what follows, the deadlines with it. */
const migrated = (ground: Ground, entry: ChainEntry): Ground => {
  const { timers } = entry.event
  const [before, after] = isJsonObject(timers) ? [timersIn(timers.before), timersIn(timers.after)] : []
  const at = { case: entry.case, revision: entry.revision }
  const moved = before && ground.timers ? verifyTimers(before, { timers: ground.timers, extensions: [], at }) : []
  return { ...unknown(ground, entry), findings: [...ground.findings, ...moved], timers: after }
}

const unknown = (ground: Ground, entry: ChainEntry): Ground => ({
  ...ground,
  before: entry,
  notReplayed: ground.notReplayed + 1,
  timers: undefined,
})

const told = (ground: Ground, entry: ChainEntry, ...[code, params]: Problem): Ground => ({
  ...ground,
  before: entry,
  findings: [...ground.findings, finding(code, { case: entry.case, revision: entry.revision }, { ...params })],
  timers: undefined,
})

interface Stood {
  readonly entry: ChainEntry
  readonly workflow: Workflow
  readonly retaken: Retaken
}

const stood = (ground: Ground, { entry, workflow, retaken: step }: Stood, { calendar }: ReplayWith): Ground => ({
  ...ground,
  before: entry,
  timers: ground.timers && timersAfter({ workflow, before: ground.timers, step, at: entry.at, calendar }),
})
