import * as Effect from 'effect/Effect'
import type { Anchor } from '../../case/anchor/anchor.ts'
import type { EngineError } from '../../case/errors.ts'
import type { VerifyFinding } from '../../case/verify-finding.ts'
import type { Dossier } from '../../ports/anchors.ts'
import { demandOverseer } from '../anchors/permit-anchors.ts'
import type { By } from '../call-options.ts'
import type { Core, Place } from '../core.ts'
import { port } from '../port.ts'
import { type Verified, verifyDossier } from './dossier.ts'
import { knownOf } from './known.ts'
import { verifyAnchors } from './verify-anchors.ts'

/** How far the verification of a tenant is. */
export interface VerifyProgress {
  readonly cases: number
  readonly transitions: number
  /** Sealed anchors. */
  readonly anchors: number
  /** Transitions that are in no anchor yet: nothing but their own chain speaks for them. */
  readonly unanchored: number
  /**
   * Transitions that were held to the chain and the anchors only, because they cannot be taken again: their version is not registered, a
   * personal value that decided something was erased, or it is a migration.
   */
  readonly notReplayed: number
  /** Cases that were retired with their month: nothing but their hashes in the anchors is left here. */
  readonly retired: number
  /** How many differences were found. */
  readonly found: number
}

/** What the verification of a tenant gives: all is well when nothing was found. */
export interface VerifyReport extends VerifyProgress {
  /** The first 1,000; `onFinding` is told every one. */
  readonly findings: readonly VerifyFinding[]
}

/** How a tenant is verified. */
export interface VerifyAllOptions extends By {
  /** Anchors that were kept elsewhere, from exported files that hold: the stored ones must be the same. */
  readonly against?: readonly Anchor[]
  readonly onFinding?: (found: VerifyFinding) => void
  readonly onProgress?: (progress: VerifyProgress) => void
}

const PAGE = 100
const MOST_KEPT = 1000

/** Verifies every case and every anchor of the tenant, a page at a time, each case as of one instant. People may go on working. */
export const verifyAll = (
  core: Core,
  place: Place,
  options: VerifyAllOptions,
): Effect.Effect<VerifyReport, EngineError> =>
  Effect.gen(function* () {
    yield* demandOverseer(core, place, options.by, 'verify the tenant')
    const report = reporting(options)
    const against = new Map(
      (options.against ?? []).filter(({ tenant }) => tenant === place.tenant).map((anchor) => [anchor.number, anchor]),
    )
    report.anchors(yield* verifyAnchors(core, { tenant: place.tenant, against, tell: report.tell }))
    const knowing = yield* knownOf(core, place)
    let after: string | undefined
    do {
      const page: readonly Dossier[] = yield* dossierPage(core, place, after)
      for (const dossier of page) report.verified(verifyDossier(dossier, knowing))
      report.progress()
      after = page.at(-1)?.cursor
    } while (after !== undefined)
    return report.done()
  })

const dossierPage = (core: Core, { tenant }: Place, after: string | undefined) =>
  port((call) => core.storage.dossiers(tenant, { limit: PAGE, ...(after !== undefined && { after }) }, call))

/** Counts, keeps and tells what is found. */
const reporting = ({ onFinding, onProgress }: VerifyAllOptions) => {
  let so: VerifyProgress = { cases: 0, transitions: 0, anchors: 0, unanchored: 0, notReplayed: 0, retired: 0, found: 0 }
  const kept: VerifyFinding[] = []
  const tell = (found: readonly VerifyFinding[]) => {
    for (const one of found) onFinding?.(one)
    kept.push(...found.slice(0, MOST_KEPT - kept.length))
    so = { ...so, found: so.found + found.length }
  }
  return {
    tell,
    anchors: (anchors: number) => {
      so = { ...so, anchors }
    },
    verified: ({ findings, transitions, unanchored, notReplayed, isRetired }: Verified) => {
      tell(findings)
      so = {
        ...so,
        cases: so.cases + (isRetired ? 0 : 1),
        retired: so.retired + (isRetired ? 1 : 0),
        transitions: so.transitions + transitions,
        unanchored: so.unanchored + unanchored,
        notReplayed: so.notReplayed + notReplayed,
      }
    },
    progress: () => onProgress?.(so),
    done: (): VerifyReport => ({ ...so, findings: kept }),
  }
}
