import type { Unit } from './organisation.ts'
import type { UnitRow } from './organisation-records.ts'

/** What keeps a unit from having a path. */
export type PathFault = 'unknown-parent' | 'circle'

/** A unit's ids from the root down, or why there is no such line. */
export type PathAnswer = { readonly ids: readonly string[] } | { readonly fault: PathFault }

/** The line of a unit up to its root, from the root down. `unknown-parent` and `circle` name what is wrong on the way. */
export const pathOf = (unit: string, parents: ReadonlyMap<string, string | null>): PathAnswer => {
  const line: string[] = []
  for (let at: string | null = unit; at !== null; at = parents.get(at) ?? null) {
    if (!parents.has(at)) return { fault: 'unknown-parent' }
    if (line.includes(at)) return { fault: 'circle' }
    line.unshift(at)
  }
  return { ids: line }
}

/** The text of a path, `root/bidang/seksi/`: the path of every unit below starts with it. */
export const pathText = (ids: readonly string[]): string => ids.map((id) => `${id}/`).join('')

/** Each unit's parent, by id. */
export const parentsOf = (units: readonly Pick<UnitRow, 'id' | 'parent'>[]): ReadonlyMap<string, string | null> =>
  new Map(units.map(({ id, parent }) => [id, parent]))

/** Units with their paths, parents before children. A unit whose parent is not in force on the day counts as a root. */
export const withPaths = (rows: readonly UnitRow[]): readonly Unit[] => {
  const inForce = new Set(rows.map(({ id }) => id))
  const parents = parentsOf(
    rows.map(({ id, parent }) => ({ id, parent: parent !== null && inForce.has(parent) ? parent : null })),
  )
  return rows
    .flatMap((row): Unit[] => {
      const answer = pathOf(row.id, parents)
      return 'ids' in answer ? [{ ...row, path: pathText(answer.ids) }] : []
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
}
