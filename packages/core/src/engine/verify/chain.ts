import { canonical } from '../../case/canonical.ts'
import { chainHash, commitment, GENESIS } from '../../case/chain.ts'
import { isJsonObject } from '../../case/json.ts'
import { finding, type VerifyFinding } from '../../case/verify-finding.ts'
import type { KeptLink } from '../../ports/anchors.ts'

/** An entry that was changed, removed, inserted or reordered breaks the hash at its place; a personal value must be the one recorded. */
export const verifyChain = (links: readonly KeptLink[]): readonly VerifyFinding[] =>
  links.flatMap((link, n) => [...placeOf(links, n), ...verifyPersonal(link)])

const placeOf = (links: readonly KeptLink[], n: number): readonly VerifyFinding[] => {
  const link = links[n]
  if (!link) return []
  const { entry, hash } = link
  const at = { case: entry.case, revision: n + 1 }
  if (entry.revision !== n + 1) return [finding('chain.revision', at, { found: entry.revision })]
  return chainHash(links[n - 1]?.hash ?? GENESIS, entry) === hash ? [] : [finding('chain.hash', at)]
}

/** A value that is still kept must be the one that the chain holds a commitment to. One that was erased is missed by nobody. */
const verifyPersonal = ({ entry, personal }: KeptLink): readonly VerifyFinding[] =>
  personal
    .filter(({ field, salt, value }) => {
      const sealed = entry.event[field]
      return !isJsonObject(sealed) || canonical(sealed) !== canonical({ commitment: commitment(salt, value) })
    })
    .map(({ field }) => finding('personal.value', { case: entry.case, revision: entry.revision }, { field }))
