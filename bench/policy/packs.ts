import { existsSync, globSync, readFileSync } from 'node:fs'
import type { JsonObject } from '@siklus/core'
import { type Pack, readWorkedCases } from '@siklus/core/policy'

/** A day and facts that the main rule of a pack decides. */
export interface Asked {
  readonly on: string
  readonly facts: JsonObject
}

/** A shipped pack, and what to ask its main rule: the worked cases that it answers, of the day that has most. */
export interface PackToAsk {
  readonly pack: Pack
  readonly asked: readonly Asked[]
}

const home = new URL('../../packages/core/src/packs/', import.meta.url)

/** Every pack that has worked cases for its main rule, in the order of the folders. */
export const packsToAsk = async (): Promise<readonly PackToAsk[]> => {
  const found = await Promise.all(globSync('*/index.ts', { cwd: home }).sort().map(packAt))
  return found.filter(({ asked }) => asked.length > 0)
}

const packAt = async (file: string): Promise<PackToAsk> => {
  const door = new URL(file, home)
  const exported: Readonly<Record<string, unknown>> = await import(door.href)
  const pack = Object.values(exported).find(isPack)
  if (!pack) throw new Error(`${file} exports no pack`)
  return { pack, asked: askedOf(pack, new URL(`cases/${pack.main.id}.csv`, door)) }
}

const askedOf = ({ main }: Pack, table: URL): readonly Asked[] => {
  if (!existsSync(table)) return []
  const answered = readWorkedCases(main, readFileSync(table, 'utf8')).filter(({ refused }) => refused === '')
  const byDay = Map.groupBy(answered, ({ on }) => on)
  // a stream is about one period: one day, whose parameters the kernel reads once
  return [...byDay.values()].reduce((most, day) => (day.length > most.length ? day : most), [])
}

const isPack = (value: unknown): value is Pack => typeof value === 'object' && value !== null && 'inForce' in value
