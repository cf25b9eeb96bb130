import type { AnyStateMachine, ContextFrom } from 'xstate'
import type { Json, JsonObject } from '../case/json.ts'
import type { Workflow } from './workflow.ts'

/** What a function of a migration is told of a case: never more, so that the same case always becomes the same. */
export interface OldCase<Context = JsonObject> {
  /** The whole state value. */
  readonly value: Json
  /** A copy: changing it changes nothing. */
  readonly context: Context
  /** The facts that the migration names, as the records answer them now. */
  readonly facts: { readonly [name: string]: Json }
  /** The instant of the migration, ISO 8601 in UTC. */
  readonly at: string
}

/** The same, for the active leaf state that is asked about. */
export interface OldState<Context = JsonObject> extends OldCase<Context> {
  readonly leaf: string
}

/**
 * Where an old state goes: the path of a leaf of the new version, or of a state that has the same states below it as the old one had.
 * `null`: it is gone without a successor, as a region may be. `undefined` (from a function): there is no place for this case.
 */
export type StateTarget = string | null

/** Old paths (of leaves, or of states around them) to targets; the nearest name counts. What is not named stays as it is. */
export interface StateMap<Context> {
  readonly [path: string]: StateTarget | ((old: OldState<Context>) => StateTarget | undefined)
}

/** Where a region stands that only the new version has: a leaf below it. */
export interface RegionMap<Context> {
  readonly [region: string]: string | ((old: OldCase<Context>) => string | undefined)
}

/** Old deadlines to new ones, each as `path@delay`; `null`: its instant does not go on, even where the new version waits for it too. */
export interface TimerMap {
  readonly [timer: string]: string | null
}

/** What every migration says, whatever its contexts are. */
export interface MigrationCommon<From extends AnyStateMachine, To extends AnyStateMachine> {
  /** How history and runs call it. Default: `leave@1-2`. */
  readonly name?: string
  readonly from: Workflow<From>
  readonly to: Workflow<To>
  /** Facts of `from` that the functions read; they are recorded with the transition. */
  readonly facts?: readonly string[]
  /** A map by old path, or a function of the whole state value. */
  readonly states?: StateMap<ContextFrom<From>> | ((old: OldCase<ContextFrom<From>>) => Json | undefined)
  readonly regions?: RegionMap<ContextFrom<From>>
  readonly timers?: TimerMap
}

/** The old context to the new one; it refuses a case by throwing an error that says why. */
type ContextStep<Old, New> = (old: Old, about: OldCase<Old>) => New

/** A migration as developers write it. Where the new context is not the old one, `context` says what becomes of it. */
export type MigrationDefinition<From extends AnyStateMachine, To extends AnyStateMachine> = MigrationCommon<From, To> &
  (ContextFrom<From> extends ContextFrom<To>
    ? { readonly context?: ContextStep<ContextFrom<From>, ContextFrom<To>> }
    : { readonly context: ContextStep<ContextFrom<From>, ContextFrom<To>> })

/** A checked migration of live cases from one version of a workflow to a later one. */
export interface Migration {
  readonly name: string
  readonly from: Workflow
  readonly to: Workflow
  readonly facts: readonly string[]
  readonly states: StateMap<never> | ((old: OldCase<never>) => Json | undefined)
  readonly regions: RegionMap<never>
  readonly timers: TimerMap
  readonly context: (old: never, about: OldCase<never>) => unknown
}
