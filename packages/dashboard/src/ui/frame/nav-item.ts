import type { IconName } from '../icon.tsx'

/** An entry of the main menu. Its children are shown while the person is inside it. */
export interface NavItem {
  /** A path inside the dashboard, such as `/tim`. */
  readonly path: string
  readonly label: string
  readonly icon?: IconName
  /** How many things wait there. Zero is not shown. */
  readonly count?: number
  readonly children?: readonly NavItem[]
}

const holds = (path: string, here: string): boolean => path === here || (path !== '/' && here.startsWith(`${path}/`))

const pathsOf = (items: readonly NavItem[]): readonly string[] =>
  items.flatMap((item) => [item.path, ...pathsOf(item.children ?? [])])

/** The path of the entry a page belongs to: the longest that leads to it. Undefined when none does. */
export const currentPath = (items: readonly NavItem[], here: string): string | undefined =>
  pathsOf(items)
    .filter((path) => holds(path, here.replace(/\?.*$/, '')))
    .reduce<string | undefined>(
      (best, path) => (best === undefined || path.length > best.length ? path : best),
      undefined,
    )

/** Tells whether the entry or one below it is the current one. */
export const isOpen = (item: NavItem, current: string | undefined): boolean =>
  current !== undefined && pathsOf([item]).includes(current)
