import { type CaseWrite, type MemberOutcome, StorageUnavailable } from '@siklus/core'
import type { Line } from './line.ts'
import { roundsOf } from './statements/rounds.ts'
import type { Statements } from './statements/statements.ts'
import type { Verdict } from './statements/write.ts'
import type { Member } from './statements/write-row.ts'
import { codeOf, translateError } from './translate-error.ts'
import { aboutWrite, duplicateOutcome, keyHolder } from './write-on.ts'

/** Longer than two engines' own statements ever meet; a lock held longer is a stranger's. */
const PATIENCE = '100ms'
const DEADLOCK_TRIES = 3

/**
 * Writes many acts, a round in one statement, each all or nothing. Rows that others hold are left out and answer `busy`: nobody waits for
 * a stranger. A member that cannot be written fails alone. An outage fails the call: then nobody knows what was written.
 */
export const writeAllOn = async (
  statements: Statements,
  line: Line,
  writes: readonly CaseWrite[],
): Promise<readonly MemberOutcome[]> => {
  const prepared = writes.map((write) => prepare(statements, write))
  const outcomes = new Map<Member, MemberOutcome>()
  for (const round of roundsOf(prepared.filter(isMember), outcomes))
    for (const [member, outcome] of await writeRound({ statements, line }, round)) outcomes.set(member, outcome)
  return prepared.map((one) => (isMember(one) ? settled(outcomes, one) : one))
}

const prepare = (statements: Statements, write: CaseWrite): Member | MemberOutcome => {
  try {
    return statements.write.member(write)
  } catch (error) {
    return failed(error)
  }
}

const isMember = (one: Member | MemberOutcome): one is Member => 'write' in one

const settled = (outcomes: ReadonlyMap<Member, MemberOutcome>, member: Member): MemberOutcome => {
  const outcome = outcomes.get(member)
  if (!outcome) throw new TypeError(`the write of case ${member.write.ref.id} has no outcome`)
  return outcome
}

const failed = (cause: unknown): MemberOutcome => ({
  written: false,
  because: 'failed',
  error: cause instanceof Error ? cause : new Error(String(cause)),
})

interface Ground {
  readonly statements: Statements
  readonly line: Line
}

type Settled = readonly (readonly [Member, MemberOutcome])[]

const writeRound = async (ground: Ground, members: readonly Member[], tries = 1): Promise<Settled> => {
  const answer = await sendRound(ground, members)
  if (answer.ok) return Promise.all(members.map(async (member, n) => [member, await answer.outcome(n)] as const))
  const code = codeOf(answer.error)
  if (DEADLOCKS.has(code) && tries < DEADLOCK_TRIES) return writeRound(ground, members, tries + 1)
  const [only] = members
  if (members.length === 1 && only) return [[only, alone(answer.error, only.write)]]
  const done: (readonly [Member, MemberOutcome])[] = []
  for (const part of partsOf(members, code)) done.push(...(await writeRound(ground, part)))
  return done
}

const DEADLOCKS = new Set(['40P01', '40001'])
const LOCK_NOT_AVAILABLE = '55P03'

/** Halves find the member at fault in few steps; where somebody waits for a lock, only those who insert under a key of their own may be it. */
const partsOf = (members: readonly Member[], code: string): readonly (readonly Member[])[] => {
  if (code === LOCK_NOT_AVAILABLE) {
    const waits = ({ write, records }: Member) =>
      write.opening?.key != null || records.some(({ op }) => op === 'insert')
    const parts = [members.filter((member) => !waits(member)), ...members.filter(waits).map((member) => [member])]
    if (parts.length > 1) return parts.filter((part) => part.length > 0)
  }
  const half = Math.ceil(members.length / 2)
  return [members.slice(0, half), members.slice(half)]
}

type RoundAnswer =
  | { readonly ok: true; readonly outcome: (n: number) => MemberOutcome | Promise<MemberOutcome> }
  | { readonly ok: false; readonly error: unknown }

/** Sends a round. Throws only on an outage. */
const sendRound = async ({ statements, line }: Ground, members: readonly Member[]): Promise<RoundAnswer> => {
  const patience = line.patience === null ? null : PATIENCE
  try {
    const { statement, verdicts } = statements.write.compose(members, { locking: 'skip', patience })
    const found = verdicts((await line.executor.query(statement)).rows)
    const outcome = (n: number) => toOutcome({ statements, line }, members[n]?.write, found[n])
    return { ok: true, outcome }
  } catch (error) {
    const told = translateError(error)
    if (told instanceof StorageUnavailable && told.retryable && !CONFLICTS.has(codeOf(error))) throw told
    return { ok: false, error }
  }
}

const CONFLICTS = new Set([...DEADLOCKS, LOCK_NOT_AVAILABLE])

const toOutcome = (
  { statements, line }: Ground,
  write: CaseWrite | undefined,
  verdict: Verdict | undefined,
): MemberOutcome | Promise<MemberOutcome> => {
  if (!write || !verdict) throw new TypeError('the write answered fewer members than it was given')
  if (verdict.written || verdict.because !== 'key') return verdict
  const { existing } = verdict
  return existing === undefined
    ? keyHolder(statements, line, write).catch((error) => failed(translateError(error, aboutWrite(write))))
    : { written: false, because: 'key', existing }
}

const alone = (error: unknown, write: CaseWrite): MemberOutcome => {
  if (codeOf(error) === LOCK_NOT_AVAILABLE || codeOf(error) === '40P01') return { written: false, because: 'busy' }
  return duplicateOutcome(error, write) ?? failed(translateError(error, aboutWrite(write)))
}
