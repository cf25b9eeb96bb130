import type { Unit } from '@siklus/core/performance'
import type { Option } from '../../ui/choice.tsx'

/** How deep a unit stands: 0 is a root. */
const depthOf = ({ path }: Pick<Unit, 'path'>): number => Math.max(0, path.split('/').filter(Boolean).length - 1)

/** The tree of units as the lines of a list that opens: parents before children, children indented. */
export const unitOptions = (units: readonly Unit[]): readonly Option[] =>
  units.map((unit) => ({ value: unit.id, label: `${'\u2003'.repeat(depthOf(unit))}${unit.name}` }))

/** Names a unit by the path a case carries; the path itself where the unit is no longer in force. */
export const unitNamed = (units: readonly Unit[]): ((path: string) => string) => {
  const names = new Map(units.map(({ path, name }) => [path, name]))
  return (path) => names.get(path) ?? path.replace(/\/$/, '')
}
