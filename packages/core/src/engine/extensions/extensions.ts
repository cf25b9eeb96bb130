import type * as Effect from 'effect/Effect'
import type { EngineError } from '../../case/errors.ts'
import type { Extension } from '../../case/extension.ts'
import type { AffectedTimer } from '../../ports/extensions.ts'
import type { By } from '../call-options.ts'

/** Which deadlines to extend, and until when. Instants are ISO 8601. */
export interface ExtensionAsk {
  readonly workflow: string
  /** Names of deadlines, as the workflow declares them. */
  readonly deadlines: readonly string[]
  /** Path of a unit: it and everything below it; without one the whole tenant. */
  readonly unit?: string
  /** Deadlines that fall due from this instant on, and before `to`. */
  readonly from: string
  readonly to: string
  readonly until: string
}

/** Who is affected: how many armed deadlines move now (up to 100,000), and the first of them. Those armed later move as they are armed. */
export interface ExtensionPreview {
  readonly count: number
  readonly samples: readonly AffectedTimer[]
}

/** Extends deadlines for a unit or a region: one dated, reasoned record each, by an admin of the tenant. */
export interface ExtensionOperations {
  /** What an extension would move, without granting it. Fails with `InvalidEvent` naming each fault, `NotPermitted` for who is no admin. */
  preview(ask: ExtensionAsk, options: By): Promise<ExtensionPreview>
  /** Records the extension, then moves what is armed. A deadline that has been fired already stays fired. */
  grant(
    ask: ExtensionAsk,
    options: By & { readonly reason: string },
  ): Promise<{ readonly extension: Extension; readonly moved: number }>
  /** Newest first, for admins and auditors. */
  list(options: By): Promise<readonly Extension[]>
}

/** The same as Effects. */
export type ExtensionEffects = {
  readonly [K in keyof ExtensionOperations]: (
    ...args: Parameters<ExtensionOperations[K]>
  ) => Effect.Effect<Awaited<ReturnType<ExtensionOperations[K]>>, EngineError>
}
