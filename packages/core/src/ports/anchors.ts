import type { AnchorLeaf } from '../case/anchor/anchor.ts'
import type { Case } from '../case/case.ts'
import type { PersonalField } from '../case/chain.ts'
import type { Extension } from '../case/extension.ts'
import type { Timer } from '../case/timer.ts'
import type { ChainEntry } from '../case/transition.ts'
import type { Call } from './call.ts'

/** An anchor when it is opened: what it is, before anything is known of what it holds. */
export interface OpenedAnchor {
  readonly tenant: string
  readonly number: number
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string
  readonly previous: string
  readonly from: string | null
  readonly to: string | null
}

/** What sealing adds. `hash` is the anchor's own. */
export interface AnchorSeal {
  readonly cases: number
  readonly transitions: number
  readonly root: string
  readonly sealedAt: string
  readonly hash: string
}

/**
 * An anchor as it is kept. `open`: cases may still join; `closed`: none can, and it waits for its seal. `exported` says when it was handed
 * out last, and under which key.
 */
export interface KeptAnchor extends OpenedAnchor {
  readonly state: 'open' | 'closed' | 'sealed'
  readonly seal: AnchorSeal | null
  readonly exported: { readonly at: string; readonly key: string } | null
}

/** Which anchors, by number, oldest first; `after` is the number of the last anchor of the page before. */
export interface AnchorPage {
  readonly after?: number
  readonly limit: number
}

/** Which anchor: by its number, or by its day. */
export type WhichAnchor = { readonly number: number } | { readonly day: string }

/** A leaf with the number of its anchor. */
export interface NumberedLeaf extends AnchorLeaf {
  readonly anchor: number
}

/** A transition as it is kept, with the personal values that were not erased. */
export interface KeptLink {
  readonly entry: ChainEntry
  readonly hash: string
  readonly personal: readonly PersonalField[]
}

/**
 * Everything kept of one case, read at one instant: what verification compares. `case` is null where only traces of it are left. What
 * is in it may have been tampered with, so nothing in it can be relied upon to be as its type says.
 */
export interface Dossier {
  readonly id: string
  /** Goes on behind this dossier. */
  readonly cursor: string
  readonly case: Case | null
  readonly timers: readonly Timer[]
  /** Those that reach the case. */
  readonly extensions: readonly Extension[]
  readonly chain: readonly KeptLink[]
  /** Oldest first. */
  readonly leaves: readonly NumberedLeaf[]
}

/**
 * Anchors of a tenant, and what is read to verify it. Several nodes may seal at the same time: a number is opened once, a case joins it
 * once, nothing joins after it was closed, and one seal stands.
 */
export interface Anchors {
  /** The newest anchor, sealed or not; undefined when there is none. */
  lastAnchor(tenant: string, call?: Call): Promise<KeptAnchor | undefined>
  anchor(tenant: string, which: WhichAnchor, call?: Call): Promise<KeptAnchor | undefined>
  anchors(tenant: string, page: AnchorPage, call?: Call): Promise<readonly KeptAnchor[]>
  /** False when this number was opened before. */
  openAnchor(anchor: OpenedAnchor, call?: Call): Promise<boolean>
  /**
   * Gives each of these cases a leaf in an open anchor: its transitions that are in no anchor yet, as far as they follow without a gap.
   * A case that has none, or has its leaf already, is left as it is; so is every case when the anchor is not open.
   */
  coverCases(tenant: string, number: number, cases: readonly string[], call?: Call): Promise<void>
  /** From now on nothing joins. */
  closeAnchor(tenant: string, number: number, call?: Call): Promise<void>
  /** Seals a closed anchor. False when it was sealed before. */
  sealAnchor(tenant: string, number: number, seal: AnchorSeal, call?: Call): Promise<boolean>
  /** The leaves of an anchor, by case; `after` is the last case of the page before. */
  anchorLeaves(
    tenant: string,
    number: number,
    page: { readonly after?: string; readonly limit: number },
    call?: Call,
  ): Promise<readonly AnchorLeaf[]>
  /** Notes that a sealed anchor was handed out. */
  markExported(
    tenant: string,
    number: number,
    exported: { readonly at: string; readonly key: string },
    call?: Call,
  ): Promise<void>
  /** The ids of all cases of the tenant, in the order of `dossiers`. */
  caseIds(
    tenant: string,
    page: { readonly after?: string; readonly limit: number },
    call?: Call,
  ): Promise<readonly string[]>
  /** Every case that is there or has left a trace: a transition, or a leaf. `after` is the cursor of the last dossier of the page before. */
  dossiers(
    tenant: string,
    page: { readonly after?: string; readonly limit: number },
    call?: Call,
  ): Promise<readonly Dossier[]>
  /** The dossiers of some cases, in the order of `dossiers`; those that left no trace are missing. */
  dossiersOf(tenant: string, cases: readonly string[], call?: Call): Promise<readonly Dossier[]>
}
