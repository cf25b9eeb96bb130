import { canonical, type MemberOutcome } from '@siklus/core'
import { groupRecords, groupShape } from './record-groups.ts'
import type { Member } from './write-row.ts'

/**
 * Splits members into rounds that one statement can write: one tenant each, and no row twice, since a statement changes a row once and
 * would forget the second change. Of two acts on one case the second has lost its race already: that is noted in `outcomes`.
 */
export const roundsOf = (
  members: readonly Member[],
  outcomes: Map<Member, MemberOutcome>,
): readonly (readonly Member[])[] => {
  const rounds: Round[] = []
  const cases = new Set<string>()
  for (const member of members) {
    const { tenant, id } = member.write.ref
    if (cases.has(`${tenant}/${id}`)) outcomes.set(member, { written: false, because: 'revision' })
    else place(rounds, member)
    cases.add(`${tenant}/${id}`)
  }
  return rounds.map((round) => round.members)
}

interface Round {
  readonly tenant: string
  readonly members: Member[]
  /** Rows that are written, and per table the one shape of its updates: two shapes might name one row in two ways. */
  readonly rows: Set<string>
  readonly shapes: Map<string, string>
}

const place = (rounds: Round[], member: Member): void => {
  const claims = claimsOf(member)
  const { tenant } = member.write.ref
  const free = rounds.find((round) => round.tenant === tenant && !clashes(round, claims))
  const round: Round = free ?? { tenant, members: [], rows: new Set(), shapes: new Map() }
  if (!free) rounds.push(round)
  round.members.push(member)
  for (const row of claims.rows) round.rows.add(row)
  for (const [table, shape] of claims.shapes) round.shapes.set(table, shape)
}

interface Claims {
  readonly rows: readonly string[]
  readonly shapes: readonly (readonly [string, string])[]
}

const clashes = (round: Round, { rows, shapes }: Claims): boolean =>
  rows.some((row) => round.rows.has(row)) ||
  shapes.some(([table, shape]) => (round.shapes.get(table) ?? shape) !== shape)

const NOTHING: Claims = { rows: [], shapes: [] }

const claimsOf = ({ write, records }: Member): Claims => {
  const key = write.opening?.key
  const keyed = key == null ? NOTHING.rows : [canonical(['case_key', write.next.workflow, key])]
  if (records.length === 0) return { rows: keyed, shapes: NOTHING.shapes }
  const rows = records.map((record) =>
    canonical([record.table.name, record.op, record.op === 'insert' ? primaryKeyOf(record) : record.key]),
  )
  const updates = groupRecords(records).filter((group) => group.op === 'update')
  return { rows: [...keyed, ...rows], shapes: updates.map((group) => [group.table.name, groupShape(group)]) }
}

const primaryKeyOf = ({ table, row }: Extract<Member['records'][number], { readonly op: 'insert' }>) =>
  table.primaryKey.map((column) => row[column] ?? null)
