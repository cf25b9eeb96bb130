import type { JsonObject } from '@siklus/core'
import type { Pack } from '@siklus/core/policy'
import { packFolders, type ShippedPack, shippedPack } from '../../test/shipped-packs.ts'

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

/** Every pack that has worked cases for its main rule, in the order of the folders. */
export const packsToAsk = async (): Promise<readonly PackToAsk[]> => {
  const found = await Promise.all(packFolders.toSorted().map(shippedPack))
  return found.map(toAsk).filter(({ asked }) => asked.length > 0)
}

const toAsk = ({ pack, cases }: ShippedPack): PackToAsk => {
  const answered = (cases.get(pack.main.id) ?? []).filter(({ refused }) => refused === '')
  const byDay = Map.groupBy(answered, ({ on }) => on)
  // a stream is about one period: one day, whose parameters the kernel reads once
  return { pack, asked: [...byDay.values()].reduce((most, day) => (day.length > most.length ? day : most), []) }
}
