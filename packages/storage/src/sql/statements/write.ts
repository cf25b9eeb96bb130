import type { CaseWrite, WriteOutcome } from '@siklus/core'
import type { RecordCatalog } from '../../records/catalog.ts'
import { checkRecords } from '../../records/checked-write.ts'
import { jsonText } from '../../values/json-text.ts'
import type { Rows, Statement } from '../executor.ts'
import { qualified } from '../identifier.ts'
import { template, templateCache } from '../template.ts'
import { givenSlots } from './given-rows.ts'
import { groupRecords, groupShape, type RecordGroup } from './record-groups.ts'
import { groupRows, type Member, memberOf, rowOf } from './write-row.ts'
import { givenColumns, type Manners, shapeKey, shapeOf } from './write-shape.ts'
import { writeSql } from './write-sql.ts'

/** What the statement says about a member. A `key` without `existing` was taken while this waited: ask who has it. */
export type Verdict =
  | Exclude<WriteOutcome, { readonly because: 'key' }>
  | { readonly written: false; readonly because: 'busy' }
  | { readonly written: false; readonly because: 'key'; readonly existing: string | undefined }

/** A composed write: its statement, and how to read the answer, one verdict per member in order. */
export interface PreparedWrite {
  readonly statement: Statement
  readonly verdicts: (rows: Rows) => readonly Verdict[]
}

/** Composes writes; a text is made once per shape. */
export const writeStatements = (schema: string, catalog: RecordCatalog) => {
  const cached = templateCache()
  return {
    /** Throws the typed errors of a mistaken record before anything is sent. */
    member: (write: CaseWrite): Member => memberOf(write, checkRecords(catalog, write.records)),
    /** All members are one tenant's, no two of one case. Throws `UnstorableText` before anything is sent. */
    compose: (members: readonly Member[], manners: Manners): PreparedWrite => {
      const groups = groupRecords(members.flatMap((member) => member.records))
      const shape = shapeOf(members, groups, manners)
      const made = cached(shapeKey(shape), () => writeSql(schema, shape))
      const rows = members.map((member, n) => ({ ...rowOf(n, member), ...recordsOf(member, groups) }))
      const tenant = members[0]?.write.ref.tenant ?? ''
      const given = givenSlots(givenColumns(shape), rows, { lone: shape.lone, text: jsonText })
      return {
        statement: made({ tenant, patience: manners.patience, ...given }),
        verdicts: (answer) => {
          const byPlace = new Map(answer.map((row) => [Number(row.n), verdictOf(row, groups)]))
          return members.flatMap((_, n) => byPlace.get(n) ?? [])
        },
      }
    },
  }
}

/** The rows that a member brings to each of the statement's groups. */
const recordsOf = ({ records }: Member, groups: readonly RecordGroup[]) => {
  if (records.length === 0) return {}
  const own = new Map(groupRecords(records).map((group) => [groupShape(group), group]))
  return Object.fromEntries(
    groups.flatMap((group, n) => {
      const mine = own.get(groupShape(group))
      return mine ? [[`r${n}`, groupRows(mine)]] : []
    }),
  )
}

const verdictOf = ({ verdict, existing }: Rows[number], groups: readonly RecordGroup[]): Verdict => {
  const word = String(verdict)
  if (word === 'ok') return { written: true }
  if (word === 'revision' || word === 'busy') return { written: false, because: word }
  if (word === 'key')
    return { written: false, because: 'key', existing: typeof existing === 'string' ? existing : undefined }
  const table = groups[Number(word.replace('record ', ''))]?.table.name
  if (table === undefined) throw new TypeError(`the write answered '${word}'`)
  return { written: false, because: 'record', table }
}

/** Asks which case holds a start key. */
export const keyStatement = (schema: string) => {
  const made = template(
    `select k.case_id::text as existing from ${qualified(schema, 'case_key')} k where k.tenant = :tenant and k.workflow = :workflow and k.key = :start_key`,
  )
  return ({ ref, next, opening }: CaseWrite): Statement =>
    made({ tenant: ref.tenant, workflow: next.workflow, start_key: opening?.key ?? null })
}
