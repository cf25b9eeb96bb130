import '../../end-with-parent.ts'
import pg from 'pg'
import type { PostgresAddress } from '../../postgres.ts'
import { directoryGround } from '../world/pglite-ground.ts'
import { hearErrors, postgresGround } from '../world/postgres-ground.ts'
import { type Ground, openStage } from '../world/stage.ts'
import { brokenAtTheEnd, brokenSoFar } from './check.ts'
import { type Death, type KillingGate, killingGate } from './killing-gate.ts'
import { play, sceneOf } from './play.ts'
import type { Memory, Told } from './step.ts'
import { STORY } from './story.ts'

/** Where a mortal process keeps its cases. */
export type MortalPlace =
  | { readonly database: PostgresAddress & { readonly database: string } }
  | { readonly directory: string }

/** What callers were told so far, as it goes from process to process. */
export interface ToldSoFar {
  readonly answers: readonly (readonly [string, { readonly caseId: string; readonly revision: number }])[]
  readonly runs: readonly (readonly [string, string])[]
}

/** What a mortal process is asked. */
export type MortalCall =
  | { readonly do: 'open'; readonly place: MortalPlace }
  | {
      readonly do: 'play'
      readonly tenant: string
      readonly from: number
      readonly told: ToldSoFar
      readonly death: (Death & { readonly step: number }) | null
    }
  | { readonly do: 'look'; readonly tenant: string; readonly tried: number; readonly told: ToldSoFar }
  | { readonly do: 'judge'; readonly tenant: string; readonly told: ToldSoFar; readonly reference: readonly string[] }
  | { readonly do: 'close' }

/** What it says: an answer to a call, or on its way what was told at a step, and where it is about to die. */
export type MortalWord =
  | { readonly word: 'answer'; readonly value: unknown }
  | { readonly word: 'failed'; readonly message: string }
  | { readonly word: 'told'; readonly step: number; readonly told: Told; readonly kinds: readonly string[] }
  | { readonly word: 'dying'; readonly kind: string }

const say = (word: MortalWord): Promise<void> =>
  new Promise((resolve, reject) => process.send?.(word, (error: Error | null) => (error ? reject(error) : resolve())))

const grounds = (place: MortalPlace, { gate }: KillingGate): { readonly ground: Ground; end(): Promise<void> } => {
  if ('directory' in place) return { ground: directoryGround(place.directory, gate), end: async () => {} }
  const pool = hearErrors(new pg.Pool({ ...place.database, max: 4 }))
  return { ground: postgresGround(pool, gate), end: () => pool.end() }
}

const open = async (place: MortalPlace) => {
  const death = killingGate((kind) => say({ word: 'dying', kind }))
  const { ground, end } = grounds(place, death)
  const stage = await openStage(ground)
  return {
    death,
    scene: (tenant: string, { answers, runs }: ToldSoFar) => {
      const memory: Memory = { answers: new Map(answers), runs: new Map(runs) }
      return sceneOf(stage, tenant, memory)
    },
    close: async () => {
      await stage.close()
      await end()
    },
  }
}

type Life = Awaited<ReturnType<typeof open>>

const goOn = async (life: Life, call: Extract<MortalCall, { readonly do: 'play' }>): Promise<void> => {
  const scene = life.scene(call.tenant, call.told)
  for (const [n, step] of STORY.entries()) {
    if (n < call.from) continue
    life.death.arm(call.death?.step === n ? call.death : null)
    const told = await play(scene, step)
    await say({ word: 'told', step: n, told, kinds: life.death.passed() })
  }
}

let life: Life | undefined

const perform = async (call: MortalCall): Promise<unknown> => {
  if (call.do === 'open') {
    life = await open(call.place)
    return null
  }
  if (!life) throw new Error('it was not opened')
  life.death.arm(null)
  if (call.do === 'play') return goOn(life, call)
  if (call.do === 'look') return brokenSoFar(life.scene(call.tenant, call.told), STORY.slice(0, call.tried))
  if (call.do === 'judge') return brokenAtTheEnd(life.scene(call.tenant, call.told), call.reference)
  return life.close()
}

const answer = async (call: MortalCall): Promise<void> => {
  try {
    await say({ word: 'answer', value: (await perform(call)) ?? null })
  } catch (error) {
    await say({ word: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

process.on('message', (call: MortalCall) => void answer(call))
process.once('disconnect', () => process.exit())
