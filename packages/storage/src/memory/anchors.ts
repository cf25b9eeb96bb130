import {
  type AnchorLeaf,
  type Anchors,
  type Case,
  type Dossier,
  GENESIS,
  type KeptAnchor,
  lastRevision,
  type NumberedLeaf,
  reaches,
} from '@siklus/core'
import { compareTexts } from '../values/compare-texts.ts'
import { isoInstant } from '../values/instant.ts'
import { jsonCopy } from '../values/json-text.ts'
import { unlessAborted } from '../values/unless-aborted.ts'
import type { createTables, TenantTables } from './tables.ts'

/** The anchors over the tables. */
export const anchorsOf = (of: ReturnType<typeof createTables>): Anchors => ({
  ...keptAnchors(of),
  ...sealing(of),
  caseIds: (tenant, page, call) => unlessAborted(call, () => pageOf([...of(tenant).cases.keys()], page)),
  dossiers: (tenant, page, call) => unlessAborted(call, () => dossiersOf(of(tenant), pageOf(traced(of(tenant)), page))),
  dossiersOf: (tenant, cases, call) =>
    unlessAborted(call, () => {
      const known = new Set(traced(of(tenant)))
      return dossiersOf(of(tenant), [...new Set(cases)].filter((id) => known.has(id)).toSorted(compareTexts))
    }),
})

type Tables = ReturnType<typeof createTables>

const keptAnchors = (
  of: Tables,
): Pick<Anchors, 'lastAnchor' | 'anchor' | 'anchors' | 'anchorLeaves' | 'markExported'> => ({
  lastAnchor: (tenant, call) => unlessAborted(call, () => copied(of(tenant).anchors.at(-1))),
  anchor: (tenant, which, call) =>
    unlessAborted(call, () =>
      copied(
        of(tenant).anchors.find((kept) => ('day' in which ? kept.day === which.day : kept.number === which.number)),
      ),
    ),
  anchors: (tenant, { after = 0, limit }, call) =>
    unlessAborted(call, () => jsonCopy(of(tenant).anchors.slice(Math.max(0, after)).slice(0, limit))),
  anchorLeaves: (tenant, number, page, call) =>
    unlessAborted(call, () => {
      const leaves = leavesOf(of(tenant)).filter((leaf) => leaf.anchor === number)
      const chosen = new Set(
        pageOf(
          leaves.map((leaf) => leaf.case),
          page,
        ),
      )
      return jsonCopy(leaves.filter((leaf) => chosen.has(leaf.case)).map(withoutNumber))
    }),
  markExported: (tenant, number, { at, key }, call) =>
    unlessAborted(call, () => {
      const kept = of(tenant).anchors[number - 1]
      if (kept?.state === 'sealed') put(of(tenant), { ...kept, exported: { at: isoInstant(at), key } })
    }),
})

const sealing = (of: Tables): Pick<Anchors, 'openAnchor' | 'coverCases' | 'closeAnchor' | 'sealAnchor'> => ({
  openAnchor: (anchor, call) =>
    unlessAborted(call, () => {
      const { anchors } = of(anchor.tenant)
      if (anchors[anchor.number - 1]) return false
      anchors[anchor.number - 1] = { ...jsonCopy(anchor), state: 'open', seal: null, exported: null }
      return true
    }),
  coverCases: (tenant, number, cases, call) =>
    unlessAborted(call, () => {
      if (of(tenant).anchors[number - 1]?.state !== 'open') return
      for (const id of new Set(cases)) cover(of(tenant), number, id)
    }),
  closeAnchor: (tenant, number, call) =>
    unlessAborted(call, () => {
      const kept = of(tenant).anchors[number - 1]
      if (kept?.state === 'open') put(of(tenant), { ...kept, state: 'closed' })
    }),
  sealAnchor: (tenant, number, seal, call) =>
    unlessAborted(call, () => {
      const kept = of(tenant).anchors[number - 1]
      if (kept?.state !== 'closed') return false
      put(of(tenant), { ...kept, state: 'sealed', seal: { ...seal, sealedAt: isoInstant(seal.sealedAt) } })
      return true
    }),
})

const copied = (kept: KeptAnchor | undefined): KeptAnchor | undefined => (kept ? jsonCopy(kept) : undefined)

const put = ({ anchors }: TenantTables, kept: KeptAnchor): void => {
  anchors[kept.number - 1] = kept
}

const cover = (tables: TenantTables, number: number, id: string): void => {
  const own = tables.leaves.get(id) ?? []
  if (own.some((leaf) => leaf.anchor === number)) return
  const last = own.at(-1)
  const before = last ? lastRevision(last) : 0
  const kept = (tables.transitions.get(id) ?? []).toSorted((a, b) => a.entry.revision - b.entry.revision)
  const fresh = kept.filter(({ entry }) => entry.revision > before)
  const unbroken = fresh.filter(({ entry }, n) => entry.revision === before + n + 1)
  if (unbroken.length === 0) return
  const previous = kept.find(({ entry }) => entry.revision === before)?.hash ?? GENESIS
  const leaf = { anchor: number, case: id, from: before + 1, previous, hashes: unbroken.map(({ hash }) => hash) }
  tables.leaves.set(id, [...own, leaf])
}

const withoutNumber = ({ anchor: _anchor, ...leaf }: NumberedLeaf): AnchorLeaf => leaf

const leavesOf = ({ leaves }: TenantTables): readonly NumberedLeaf[] =>
  [...leaves.values()].flat().toSorted((a, b) => compareTexts(a.case, b.case))

const pageOf = (
  ids: readonly string[],
  { after = '', limit }: { readonly after?: string; readonly limit: number },
): readonly string[] =>
  ids
    .filter((id) => id > after)
    .toSorted(compareTexts)
    .slice(0, limit)

/** By id, as every answer gives them. */
const reaching = ({ extensions }: TenantTables, item: Case | undefined) =>
  extensions.filter((one) => item && reaches(one, item)).toSorted((a, b) => compareTexts(a.id, b.id))

const traced = ({ cases, transitions, leaves }: TenantTables): readonly string[] => [
  ...new Set([...cases.keys(), ...transitions.keys(), ...leaves.keys()]),
]

const dossiersOf = (tables: TenantTables, ids: readonly string[]): readonly Dossier[] =>
  jsonCopy(
    ids.map((id) => ({
      id,
      cursor: id,
      case: tables.cases.get(id) ?? null,
      timers: tables.timers.get(id) ?? [],
      extensions: reaching(tables, tables.cases.get(id)),
      chain: (tables.transitions.get(id) ?? []).map(({ entry, hash, personal }) => ({ entry, hash, personal })),
      leaves: tables.leaves.get(id) ?? [],
    })),
  )
