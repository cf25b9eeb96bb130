import { openingMonth } from '../../case/case-ref.ts'
import { finding, type VerifyFinding } from '../../case/verify-finding.ts'
import type { Dossier } from '../../ports/anchors.ts'
import { unanchored, verifyAnchored } from './anchored.ts'
import { verifyChain } from './chain.ts'
import { verifyTimers } from './expected-timers.ts'
import { type Replayed, type ReplayWith, replay } from './replay.ts'
import { verifyRow } from './row.ts'

/** What a case is held against. */
export interface Known extends ReplayWith {
  /** The months, `YYYY-MM`, whose cases were retired: that they are gone is no finding. */
  readonly retired: ReadonlySet<string>
}

/** What the verification of one case gives. */
export interface Verified {
  readonly findings: readonly VerifyFinding[]
  readonly transitions: number
  /** How many of them are in no anchor yet. */
  readonly unanchored: number
  /** How many of them could not be taken again. */
  readonly notReplayed: number
  /** It was retired with its month: only its hashes are left, in the anchors. */
  readonly isRetired: boolean
}

/** Verifies everything kept of one case: chain, replay, row, timers, anchors. What cannot even be read is a finding too. */
export const verifyDossier = (dossier: Dossier, against: Known): Verified => {
  const { id, chain } = dossier
  if (isRetired(dossier, against.retired))
    return { findings: [], transitions: 0, unanchored: 0, notReplayed: 0, isRetired: true }
  const replayed = readable(
    () => replay(chain, against),
    (why): Replayed => ({ findings: [unreadable(id, why)], notReplayed: chain.length, timers: undefined }),
  )
  const told = (check: () => readonly VerifyFinding[]) => readable(check, (why) => [unreadable(id, why)])
  return {
    findings: [
      ...told(() => verifyChain(chain)),
      ...replayed.findings,
      ...told(() => verifyStanding(dossier, replayed, against)),
      ...told(() => verifyAnchored(dossier)),
    ],
    transitions: chain.length,
    unanchored: unanchored(dossier),
    notReplayed: replayed.notReplayed,
    isRetired: false,
  }
}

/** A case goes with everything that belongs to it: one that left a row behind was not retired. */
const isRetired = ({ id, case: item, chain, timers }: Dossier, retired: Known['retired']): boolean =>
  !item && chain.length + timers.length === 0 && retired.has(openingMonth(id).slice(0, 7))

/** Tampering can leave what no check expects, text where an object was: one check fails, the others go on. */
const readable = <A>(check: () => A, otherwise: (why: string) => A): A => {
  try {
    return check()
  } catch (error) {
    return otherwise(error instanceof Error ? error.message : String(error))
  }
}

const unreadable = (id: string, why: string): VerifyFinding => finding('record.unreadable', { case: id }, { why })

/** The row and the deadlines of a case, against its history. */
const verifyStanding = (
  { id, case: item, chain, timers, extensions }: Dossier,
  { timers: expected }: Replayed,
  against: ReplayWith,
): readonly VerifyFinding[] => {
  if (!item) return chain.length > 0 ? [finding('chain.alone', { case: id })] : []
  const after = chain.at(-1)?.entry.after
  const workflow = after && against.workflow(after.workflow, after.version)
  return [
    ...verifyRow(item, chain, workflow),
    ...(expected
      ? verifyTimers(timers, { timers: expected, extensions, at: { case: id, revision: item.revision } })
      : []),
  ]
}
