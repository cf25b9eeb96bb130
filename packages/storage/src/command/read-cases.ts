import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Pack, readWorkedCases, type WorkedCase } from '@siklus/core/policy'

/**
 * The worked cases of a pack, by rule, from a folder of `<rule-id>.csv`. Throws for a file that names no rule of any of the packs it may
 * belong to, and where a table is wrong.
 */
export const readCases = (
  folder: string,
  pack: Pack,
  packs: readonly Pack[],
): ReadonlyMap<string, readonly WorkedCase[]> => {
  const ids = readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .map((file) => file.slice(0, -'.csv'.length))
  for (const id of ids) demandRule(id, packs)
  return new Map(
    pack.rules
      .filter((rule) => ids.includes(rule.id))
      .map((rule) => [rule.id, readWorkedCases(rule, readFileSync(join(folder, `${rule.id}.csv`), 'utf8'))]),
  )
}

/**
 * The folder inside a folder of cases that is named after the pack, if there is one. Packs whose rules go by the same ids, as those of an
 * adoption do, keep their cases apart there.
 */
export const ownCases = (folder: string, { id }: Pack): string | undefined => {
  const own = join(folder, id)
  return statSync(own, { throwIfNoEntry: false })?.isDirectory() ? own : undefined
}

const demandRule = (id: string, packs: readonly Pack[]): void => {
  if (packs.some(({ rules }) => rules.some((rule) => rule.id === id))) return
  throw new Error(`${id}.csv tidak menyebut ketentuan paket / names no rule of the pack`)
}
