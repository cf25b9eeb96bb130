import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Who asks, seen from one employee's year: the columns of the table. */
export const roles = ['owner', 'assessor', 'superior', 'admin', 'auditor', 'other', 'outsider', 'nobody'] as const

/** One of the columns. */
export type Role = (typeof roles)[number]

/** Whose case is asked for: the asker's own, the subordinate's, of another unit, of another tenant, or no case at all. */
export const targets = ['own', 'subordinate', 'other-unit', 'other-tenant', '-'] as const

/** One of the targets. */
export type Target = (typeof targets)[number]

/** What happens: done (or a rule says no, with its reason), as if it did not exist, refused, or sent to sign in. `-`: there is no such case to ask for. */
export const outcomes = ['allowed', 'hidden', 'refused', 'sign-in', '-'] as const

/** One of the outcomes. */
export type Outcome = (typeof outcomes)[number]

/** One row: a route or an operation, on somebody's case, for every role. */
export interface AccessRow {
  readonly kind: 'route' | 'operation' | 'host'
  /** `POST /siklus/:id`, `cycles.hold`. */
  readonly name: string
  /** The event a route is asked to send; empty where a route does one thing only. */
  readonly act: string
  readonly target: Target
  readonly cells: Readonly<Record<Role, Outcome>>
}

const HEAD = ['kind', 'name', 'act', 'target', ...roles].join(',')

const oneOf = <T extends string>(known: readonly T[], text: string, line: string): T => {
  const found = known.find((one) => one === text)
  if (found === undefined) throw new Error(`'${text}' is none of ${known.join(', ')} in: ${line}`)
  return found
}

const rowOf = (line: string): AccessRow => {
  const [kind = '', name = '', act = '', target = '', ...cells] = line.split(',')
  if (cells.length !== roles.length) throw new Error(`${cells.length} cells instead of ${roles.length} in: ${line}`)
  const entries = roles.map((role, n) => [role, oneOf(outcomes, cells[n] ?? '', line)] as const)
  return {
    kind: oneOf(['route', 'operation', 'host'] as const, kind, line),
    name,
    act,
    target: oneOf(targets, target, line),
    cells: Object.fromEntries(entries) as Record<Role, Outcome>,
  }
}

/** Reads `access-table.csv`. Throws on a line it cannot read, and on two rows for one thing. */
export const readAccessTable = (): readonly AccessRow[] => {
  const [head, ...lines] = readFileSync(join(import.meta.dirname, 'access-table.csv'), 'utf8')
    .trim()
    .split('\n')
  if (head !== HEAD) throw new Error(`The table must begin with ${HEAD}`)
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).map(rowOf)
  const keys = rows.map(keyOf)
  const twice = keys.find((key, n) => keys.indexOf(key) !== n)
  if (twice !== undefined) throw new Error(`Two rows say ${twice}`)
  return rows
}

/** What a row is about, as one text. */
export const keyOf = ({ kind, name, act, target }: AccessRow): string =>
  [kind, name, act, target].filter(Boolean).join(' ')
