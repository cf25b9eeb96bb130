import * as Effect from 'effect/Effect'
import type { EngineError } from '../../case/errors.ts'
import { diffWorkflows } from '../../workflow/diff.ts'
import { verifyFingerprints } from '../../workflow/fingerprint.ts'
import { leafPaths } from '../../workflow/state-key.ts'
import { isWithin } from '../../workflow/states-of.ts'
import { verifyStored } from '../../workflow/verify-stored.ts'
import type { By } from '../call-options.ts'
import type { Core, Place } from '../core.ts'
import { attempt, port } from '../port.ts'
import { demandReader } from './permit-versions.ts'
import type { GateOptions, GateReport, LiveCount, LiveDiff } from './versions.ts'

const liveStates = (
  core: Core,
  { tenant }: Place,
  more: { readonly workflow?: string; readonly version?: number } = {},
) => port((call) => core.storage.distinctStates({ tenant, scope: { kind: 'all' }, status: 'active', ...more }, call))

/** Holds every distinct stored state against the registered workflows. */
export const gate = (
  core: Core,
  place: Place,
  { by, fingerprints }: GateOptions,
): Effect.Effect<GateReport, EngineError> =>
  Effect.gen(function* () {
    yield* demandReader(core, place, by, 'ask the gate of versions')
    const states = yield* liveStates(core, place)
    const findings = verifyStored(core.registry.all, states)
    const edits = fingerprints ? verifyFingerprints(core.registry.all, fingerprints) : []
    return { open: findings.length + edits.length === 0, states, findings, edits }
  })

/** The difference of two registered versions, with the live cases of the old one in states that are gone or changed. */
export const liveDiff = (
  core: Core,
  place: Place,
  { id, from, to, by }: { readonly id: string; readonly from: number; readonly to: number } & By,
): Effect.Effect<LiveDiff, EngineError> =>
  Effect.gen(function* () {
    yield* demandReader(core, place, by, 'compare versions')
    const old = yield* attempt(() => core.registry.get(id, from))
    const diff = diffWorkflows(old, yield* attempt(() => core.registry.get(id, to)))
    const states = yield* liveStates(core, place, { workflow: id, version: from })
    const stands = states.map(({ value, count }) => ({ leaves: leafPaths(value), count }))
    const casesIn = (path: string) =>
      stands
        .filter(({ leaves }) => leaves.some((leaf) => isWithin(leaf, path)))
        .reduce((sum, { count }) => sum + count, 0)
    const touched: readonly Omit<LiveCount, 'cases'>[] = [
      ...diff.states.removed.map(({ path }) => ({ path, because: 'removed' as const })),
      ...diff.states.changed.map(({ path }) => ({ path, because: 'changed' as const })),
    ]
    const live = touched.map((one) => ({ ...one, cases: casesIn(one.path) })).filter(({ cases }) => cases > 0)
    return { ...diff, cases: casesIn(''), live: live.toSorted((a, b) => b.cases - a.cases) }
  })
