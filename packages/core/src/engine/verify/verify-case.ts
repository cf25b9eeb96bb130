import * as Effect from 'effect/Effect'
import { isCaseId } from '../../case/case-ref.ts'
import { CaseNotFound, type EngineError } from '../../case/errors.ts'
import type { Principal } from '../../case/principal.ts'
import type { VerifyFinding } from '../../case/verify-finding.ts'
import type { Dossier } from '../../ports/anchors.ts'
import type { Core, Place } from '../core.ts'
import { inScope, scopeOf } from '../permit.ts'
import { attempt, port } from '../port.ts'
import { verifyDossier } from './dossier.ts'
import { knownOf } from './known.ts'

/**
 * Recomputes chain, states, deadlines and anchored hashes of a case and compares them with what is stored. Fails with `CaseNotFound` where
 * the principal may not see the case, and with `UnknownWorkflow` when its version is not registered: it could not be replayed.
 */
export const verify = (
  core: Core,
  place: Place,
  id: string,
  by: Principal,
): Effect.Effect<readonly VerifyFinding[], EngineError> =>
  Effect.gen(function* () {
    const dossier = yield* visibleDossier(core, place, id, by)
    const after = dossier.chain.at(-1)?.entry.after
    if (after && dossier.case) yield* attempt(() => core.registry.get(after.workflow, after.version))
    return verifyDossier(dossier, yield* knownOf(core, place)).findings
  })

/** The dossier of a case in the principal's scope. Where only traces are left of a case, who sees every case sees them. */
export const visibleDossier = (
  core: Core,
  place: Place,
  id: string,
  by: Principal,
): Effect.Effect<Dossier, EngineError> =>
  Effect.gen(function* () {
    const [dossier] = isCaseId(id) ? yield* port((call) => core.storage.dossiersOf(place.tenant, [id], call)) : []
    const scope = yield* scopeOf(core, place, by)
    const isVisible = dossier?.case ? inScope(scope, dossier.case) : scope.kind === 'all'
    if (dossier && isVisible) return dossier
    return yield* Effect.fail(new CaseNotFound(place.tenant, id))
  })
