import { type ChainEntry, chainHash, GENESIS, type OpenStorage, SYSTEM } from '@siklus/core'
import { expect } from 'vitest'
import { type AnchorScene, dewi, eko, exported, openNode, submitted } from './anchor-scene.ts'
import { ani, budi, type EngineFixture } from './fixture.ts'

/** A storage under a database that can be reached behind its back, as somebody with the password would. */
export interface TamperFixture extends EngineFixture {
  /** Runs SQL as it stands; tables lie in `schema`. */
  sql(text: string, values: readonly unknown[]): Promise<readonly { readonly [column: string]: unknown }[]>
  readonly schema: string
}

/** A tenant with a history that somebody may tamper with. */
export interface Crime extends AnchorScene {
  readonly tenant: string
  readonly storage: OpenStorage
  /** Four transitions, all anchored; a deadline is armed, and the third has a personal value. */
  readonly long: string
  /** Three transitions, the last of them in no anchor yet. */
  readonly open: string
  /** Three transitions; on hold, its deadline stands still. */
  readonly held: string
  /** The lines of the first day's file, as they were exported before anything happened. */
  readonly file: readonly string[]
  /** Runs SQL; `case`, `transition` and the others stand for the tables, `$1` is the tenant. */
  run(text: string, ...values: readonly unknown[]): Promise<void>
}

/** Sets the scene: three cases, anchored and exported, and one step since. */
export const sceneOfCrime = async (fixture: TamperFixture, tenant: string): Promise<Crime> => {
  const made = await fixture.storage()
  const scene = await openNode(made, tenant)
  const { org, clock } = scene
  const [long, open, held] = [await submitted(scene), await submitted(scene), await submitted(scene)]
  await org.send(long, { type: 'return', note: 'Mulai Senin' }, { by: budi })
  await org.send(long, { type: 'submit' }, { by: ani })
  await org.send(held, { type: 'pause' }, { by: dewi })
  await org.anchors.seal({ by: SYSTEM })
  clock.set('2026-01-06T01:00:00.000Z')
  await org.anchors.seal({ by: SYSTEM })
  await org.send(open, { type: 'return', note: 'Satu hari saja' }, { by: budi })
  const file = await exported(scene, '2026-01-05')
  const run: Crime['run'] = async (text, ...values) => {
    const rows = await fixture.sql(named(text, fixture.schema), [tenant, ...values])
    // a crime that changed nothing would be found by nobody, and the test would not know
    expect(rows.length).toBeGreaterThan(0)
  }
  return { ...scene, tenant, storage: await made.open([]), long, open, held, file, run }
}

const TABLES = ['case', 'case_party', 'transition', 'personal', 'timer', 'anchor', 'anchor_leaf', 'retired_month']

const named = (text: string, schema: string): string =>
  `${text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    if (!TABLES.includes(name)) throw new Error(`there is no table ${name}`)
    return `"${schema}"."${name}"`
  })} returning 1 as touched`

/** What the verification of the whole tenant finds, each kind once. */
export const foundIn = async ({ org }: Crime): Promise<readonly string[]> => {
  const { findings } = await org.verifyAll({ by: eko })
  return [...new Set(findings.map(({ code }) => code))].sort()
}

/** Computes every hash of a case anew from a revision on, and the head of the case: what a careful forger does. */
export const rehash = async ({ storage, tenant, run }: Crime, id: string): Promise<void> => {
  const chain = await storage.chain({ tenant, id })
  let previous = GENESIS
  for (const { entry } of chain) {
    previous = chainHash(previous, entry as ChainEntry)
    await run(
      `update {transition} set hash = decode($4, 'hex') where tenant = $1 and case_id = $2 and revision = $3`,
      id,
      (entry as ChainEntry).revision,
      previous,
    )
  }
  await run(`update {case} set head = decode($3, 'hex') where tenant = $1 and id = $2`, id, previous)
}
