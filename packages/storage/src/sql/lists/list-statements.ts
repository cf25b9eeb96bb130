import { type CaseQuery, isCaseId, type Page, type Scope } from '@siklus/core'
import { type SqlBool, sql } from 'kysely'
import { caseJson, partitionOf } from '../case-json.ts'
import type { Statement } from '../executor.ts'
import { composer, statementOf } from './composer.ts'
import { conditionsOf } from './conditions.ts'

const situation = sql<string>`jsonb_build_object('workflow', c.workflow, 'version', c.version, 'status', c.status,
  'value', c.value, 'count', count(*))::text`

/** The statements of lists over cases. */
export const listStatements = (schema: string) => {
  const found = (query: CaseQuery) =>
    composer(schema)
      .selectFrom('case as c')
      .where((eb) => conditionsOf(eb, query))
  const item = sql.raw<string>(`(${caseJson(schema, 'c')})::text`)
  return {
    /** Newest first is the order of the primary key, month by month. */
    list: (query: CaseQuery, { after, limit }: Page): Statement => {
      const page = found(query).select(item.as('item')).orderBy('c.opened', 'desc').orderBy('c.id', 'desc').limit(limit)
      return statementOf((after === undefined ? page : page.where(before(after))).compile())
    },
    count: (query: CaseQuery, cap: number): Statement => {
      const some = found(query).select(sql<number>`1`.as('one')).limit(cap).as('some')
      return statementOf(composer(schema).selectFrom(some).select(sql<string>`count(*)::integer`.as('count')).compile())
    },
    countByState: (query: CaseQuery): Statement =>
      statementOf(
        found(query)
          .select(['c.state', sql<string>`count(*)::integer`.as('count')])
          .groupBy('c.state')
          .orderBy('count', 'desc')
          .orderBy('c.state')
          .compile(),
      ),
    /** The state text follows from the value: it only keeps the order. */
    distinctStates: (query: CaseQuery): Statement =>
      statementOf(
        found(query)
          .select(situation.as('item'))
          .groupBy(['c.workflow', 'c.version', 'c.status', 'c.state', sql.ref('c.value')])
          .orderBy('c.workflow')
          .orderBy('c.version')
          .orderBy('c.status')
          .orderBy('c.state')
          .compile(),
      ),
  }
}

// the month alone lets the server leave out later partitions; the pair is the exact place
const before = (id: string) =>
  sql<SqlBool>`c.opened <= ${partitionOf(id)}::date and (c.opened, c.id) < (${partitionOf(id)}::date, ${id}::uuid)`

/** Whether a query can find nothing, whatever the cases are: then nothing is asked. */
export const findsNothing = ({ scope, parent }: CaseQuery, page?: Page): boolean =>
  isEmpty(scope) || (parent !== undefined && !isCaseId(parent)) || (page?.after !== undefined && !isCaseId(page.after))

const isEmpty = (scope: Scope): boolean => scope.kind === 'none' || (scope.kind === 'any' && scope.of.length === 0)
