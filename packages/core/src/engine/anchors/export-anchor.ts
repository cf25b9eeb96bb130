import type * as Effect from 'effect/Effect'
import type { AnchorLeaf } from '../../case/anchor/anchor.ts'
import { type AnchorHeader, type AnchorLine, lineText, signedHeader } from '../../case/anchor/file-line.ts'
import type { EngineError } from '../../case/errors.ts'
import type { ChainEntry } from '../../case/transition.ts'
import { type Core, instant, type Place } from '../core.ts'
import { attempt, port } from '../port.ts'
import type { AnchorExportOptions } from './anchors.ts'
import { leafPage } from './leaves.ts'
import { demandOverseer, sealedOn } from './permit-anchors.ts'

/** How many cases are in hand at a time: with their entries they are much larger than their hashes. */
const PAGE = 100

/** Runs an Effect of the engine as a Promise. */
export type Run = <A>(effect: Effect.Effect<A, EngineError>, signal?: AbortSignal) => Promise<A>

/** What is exported, and how. */
export interface Exporting {
  readonly core: Core
  readonly place: Place
  readonly run: Run
}

/** The lines of a signed file: the anchor, then each leaf, then the entries of that leaf when they are asked for. */
export async function* exportAnchor(
  { core, place, run }: Exporting,
  day: string,
  { by, key, entries = 'none', signal }: AnchorExportOptions,
): AsyncGenerator<string> {
  await run(demandOverseer(core, place, by, 'export an anchor'), signal)
  const { anchor } = await run(sealedOn(core, place, day), signal)
  const header = await run(attempt(() => signedHeader(anchor, entries, key)))
  yield ended({ kind: 'header', header })
  const { tenant, number } = anchor
  for (let after: string | undefined, more = true; more; ) {
    const page: readonly AnchorLeaf[] = await run(leafPage(core, { tenant, number }, after, PAGE), signal)
    const chains = entries === 'all' ? await run(chainsOf(core, tenant, page), signal) : new Map()
    for (const leaf of page) yield* leafLines(leaf, chains.get(leaf.case) ?? [])
    after = page.at(-1)?.case
    more = after !== undefined
  }
  await run(markExported(core, header), signal)
}

const ended = (line: AnchorLine): string => `${lineText(line)}\n`

function* leafLines(leaf: AnchorLeaf, chain: readonly ChainEntry[]): Generator<string> {
  yield ended({ kind: 'leaf', leaf })
  const until = leaf.from + leaf.hashes.length
  for (const entry of chain)
    if (entry.revision >= leaf.from && entry.revision < until) yield ended({ kind: 'entry', entry })
}

type Chains = ReadonlyMap<string, readonly ChainEntry[]>

const chainsOf = (core: Core, tenant: string, leaves: readonly AnchorLeaf[]): Effect.Effect<Chains, EngineError> =>
  port(async (call) => {
    const cases = leaves.map((leaf) => leaf.case)
    const dossiers = await core.storage.dossiersOf(tenant, cases, call)
    return new Map(dossiers.map(({ id, chain }) => [id, chain.map(({ entry }) => entry)]))
  })

const markExported = (core: Core, { anchor, signature }: AnchorHeader): Effect.Effect<void, EngineError> =>
  port((call) =>
    core.storage.markExported(anchor.tenant, anchor.number, { at: instant(core), key: signature.key }, call),
  )
