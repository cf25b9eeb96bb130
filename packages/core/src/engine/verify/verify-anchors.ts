import * as Effect from 'effect/Effect'
import { type Anchor, anchorHash } from '../../case/anchor/anchor.ts'
import { follows } from '../../case/anchor/series.ts'
import { GENESIS } from '../../case/chain.ts'
import type { EngineError } from '../../case/errors.ts'
import { finding, type VerifyFinding } from '../../case/verify-finding.ts'
import type { KeptAnchor } from '../../ports/anchors.ts'
import type { SealedAnchor } from '../anchors/anchors.ts'
import { sealedOf } from '../anchors/sealed-anchor.ts'
import { type Tally, tallyOf } from '../anchors/tally.ts'
import type { Core } from '../core.ts'
import { port } from '../port.ts'

const PAGE = 100

/** What the verification of the anchors is told. */
export interface AnchorsAsk {
  readonly tenant: string
  /** Anchors that were kept elsewhere, by number: the stored ones must be the same. */
  readonly against: ReadonlyMap<number, Anchor>
  readonly tell: (found: readonly VerifyFinding[]) => void
}

/** Verifies the anchors themselves: each its hash, its place, its root over its leaves, and what was kept elsewhere. Answers how many. */
export const verifyAnchors = (core: Core, ask: AnchorsAsk): Effect.Effect<number, EngineError> =>
  Effect.gen(function* () {
    let last: SealedAnchor | undefined
    let count = 0
    let page: readonly KeptAnchor[]
    do {
      page = yield* anchorPage(core, ask.tenant, last?.anchor.number)
      for (const sealed of page.flatMap((kept) => sealedOf(kept) ?? [])) {
        const tally = yield* tallyOf(core, sealed.anchor)
        ask.tell(verifyAnchor(sealed, { last, tally, kept: ask.against.get(sealed.anchor.number) }))
        last = sealed
        count += 1
      }
    } while (page.length === PAGE)
    ask.tell(missingOf(ask.against, last?.anchor.number ?? 0))
    return count
  })

const anchorPage = (core: Core, tenant: string, after: number | undefined) =>
  port((call) => core.storage.anchors(tenant, { limit: PAGE, ...(after !== undefined && { after }) }, call))

interface Beside {
  readonly last: SealedAnchor | undefined
  readonly tally: Tally
  readonly kept: Anchor | undefined
}

const verifyAnchor = ({ anchor, hash }: SealedAnchor, { last, tally, kept }: Beside): readonly VerifyFinding[] => {
  const at = { anchor: anchor.number }
  const counts = ({ cases, transitions }: Pick<Anchor, 'cases' | 'transitions'>) => `${cases}/${transitions}`
  const [expected, found] = [counts(anchor), counts(tally)]
  return [
    ...(last ? follows(last.anchor, anchor) : isFirst(anchor)),
    ...(anchorHash(anchor) === hash ? [] : [finding('anchor.hash', at)]),
    ...(expected === found ? [] : [finding('anchor.count', at, { expected, found })]),
    ...(tally.root === anchor.root ? [] : [finding('anchor.root', at)]),
    ...(!kept || anchorHash(kept) === anchorHash(anchor) ? [] : [finding('anchor.exported', at)]),
  ]
}

const isFirst = ({ number, previous }: Anchor): readonly VerifyFinding[] => {
  if (number > 1) return [finding('anchor.number', { anchor: number - 1 })]
  return previous === GENESIS ? [] : [finding('anchor.previous', { anchor: number })]
}

/** Anchors that were exported and are behind the last one that is stored: the newest were removed. */
const missingOf = (against: AnchorsAsk['against'], last: number): readonly VerifyFinding[] =>
  [...against.keys()].filter((number) => number > last).map((number) => finding('anchor.number', { anchor: number }))
