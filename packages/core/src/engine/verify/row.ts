import { canonical } from '../../case/canonical.ts'
import type { Case } from '../../case/case.ts'
import { isJsonObject } from '../../case/json.ts'
import type { ChainEntry } from '../../case/transition.ts'
import { finding, type VerifyFinding } from '../../case/verify-finding.ts'
import type { VerifyCode } from '../../case/verify-words.ts'
import type { KeptLink } from '../../ports/anchors.ts'
import { sameState, tagsOf } from '../../workflow/replay.ts'
import type { Workflow } from '../../workflow/workflow.ts'

/** Holds the row of a case against its history: where it stands against the last step, where it belongs against the first. */
export const verifyRow = (
  item: Case,
  chain: readonly KeptLink[],
  workflow: Workflow | undefined,
): readonly VerifyFinding[] => {
  const [first, last] = [chain[0], chain.at(-1)]
  if (!first || !last) return [finding('chain.none', { case: item.id })]
  const checks: readonly (readonly [VerifyCode, number, boolean])[] = [
    ['row.state', item.revision, sameState(item, last.entry.after) && item.state === last.entry.to],
    ['row.head', item.revision, item.revision === last.entry.revision && item.head === last.hash],
    ['row.times', item.revision, item.openedAt === first.entry.at && item.updatedAt === last.entry.at],
    ['row.opening', 1, sameOpening(item, first.entry)],
    ['row.tags', item.revision, hasTags(item, last.entry, workflow)],
  ]
  return checks.flatMap(([code, revision, holds]) => (holds ? [] : [finding(code, { case: item.id, revision })]))
}

/** Who takes part, and where the case belongs, decides access: it stands in the first entry. */
const sameOpening = ({ parties, unit, period, parent }: Case, first: ChainEntry): boolean => {
  const opening = first.event.opening
  if (!isJsonObject(opening)) return false
  const { key: _key, ...recorded } = opening
  const inOrder = (rows: readonly unknown[]) => rows.map(canonical).toSorted()
  const now = { parent, unit, period, parties: inOrder(parties) }
  return canonical({ ...recorded, parties: inOrder(opening.parties as readonly unknown[]) }) === canonical(now)
}

/** Tags follow from the state alone, in the version that the history names. */
const hasTags = (item: Case, { after }: ChainEntry, workflow: Workflow | undefined): boolean => {
  if (!workflow || !sameState(item, after)) return true
  return canonical(tagsOf(workflow, after)) === canonical(item.tags.toSorted())
}
