import * as Context from 'effect/Context'
import * as Effect from 'effect/Effect'
import * as Layer from 'effect/Layer'
import { checkedEffects } from './arguments/checked-engine.ts'
import { type TenantEffects, tenantEffects } from './operations.ts'
import { type EngineOptions, openCore } from './options.ts'

/** The engine for hosts that are written in Effect: the same operations with their typed errors in the error channel. */
export class SiklusEngine extends Context.Service<SiklusEngine, { readonly in: (tenant: string) => TenantEffects }>()(
  '@siklus/core/SiklusEngine',
) {
  /** Opens the storage with the layer and releases it with its scope. A storage that cannot be opened dies: it is a fault of the set-up. */
  static readonly layer = (options: EngineOptions): Layer.Layer<SiklusEngine> =>
    Layer.effect(
      SiklusEngine,
      Effect.acquireRelease(
        Effect.promise(() => openCore(options)),
        (core) => Effect.promise(() => core.storage.close()),
      ).pipe(Effect.map((core) => SiklusEngine.of({ in: (tenant) => checkedEffects(tenantEffects(core, tenant)) }))),
    )
}
