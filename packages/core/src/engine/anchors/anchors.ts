import type * as Effect from 'effect/Effect'
import type { Anchor } from '../../case/anchor/anchor.ts'
import type { CarriedEntries } from '../../case/anchor/file-line.ts'
import type { AnchorProof } from '../../case/anchor/proof.ts'
import type { SigningKey } from '../../case/anchor/signature.ts'
import type { EngineError } from '../../case/errors.ts'
import type { Principal, SYSTEM } from '../../case/principal.ts'
import type { By } from '../call-options.ts'

/** An anchor that was sealed. `exported` says when it was last handed out, and under which key. */
export interface SealedAnchor {
  readonly anchor: Anchor
  readonly hash: string
  readonly exported: { readonly at: string; readonly key: string } | null
}

/** Who has an anchor sealed: an admin, or the host's own schedule, which passes `SYSTEM`. */
export interface SealOptions {
  readonly by: Principal | typeof SYSTEM
  readonly signal?: AbortSignal | undefined
}

/** Which anchors, oldest first. */
export interface AnchorListOptions extends By {
  /** The number of the last anchor of the page before. */
  readonly after?: number
  /** At most 1,000; default 50. */
  readonly limit?: number
}

/** How an anchor is exported. */
export interface AnchorExportOptions extends By {
  /** The Ed25519 private key that signs, as PEM or KeyObject. The public key reaches those who verify on a way of its own. */
  readonly key: SigningKey
  /**
   * `all`: the file carries the entries as they were hashed (personal values only as commitments), so that their content can be checked
   * without a database. `none` (default): hashes only, for somebody who shall keep the seal and read nothing.
   */
  readonly entries?: CarriedEntries
}

/** Anchors: the daily seal over everything that was recorded. For the tenant-wide roles `admin` and `auditor`; others get `NotPermitted`. */
export interface AnchorOperations {
  /**
   * Seals what no anchor holds yet, once per UTC day: later calls of the day answer the anchor that is there. Several nodes may seal at
   * once, and a call that was cut off is gone on with by the next one.
   */
  seal(options: SealOptions): Promise<SealedAnchor>
  /** The sealed anchors. */
  list(options: AnchorListOptions): Promise<readonly SealedAnchor[]>
  /**
   * The lines of a signed file, each with its end, to be written to a file of its own: `writeFile(name, anchors.export(…))`. When the last
   * line was taken the anchor counts as exported. Fails with `UnknownAnchor` when none was sealed on this day, `UnfitKey` when the key
   * cannot sign.
   */
  export(day: string, options: AnchorExportOptions): AsyncIterable<string>
  /** Proves that an anchor holds a transition, to anybody who sees the case. Fails with `NotAnchored` while none does. */
  prove(id: string, revision: number, options: By): Promise<AnchorProof>
}

/** The same as Effects; an export is read outside them. */
export interface AnchorEffects {
  seal(options: SealOptions): Effect.Effect<SealedAnchor, EngineError>
  list(options: AnchorListOptions): Effect.Effect<readonly SealedAnchor[], EngineError>
  prove(id: string, revision: number, options: By): Effect.Effect<AnchorProof, EngineError>
}
