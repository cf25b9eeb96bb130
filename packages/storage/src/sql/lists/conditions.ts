import type { CaseQuery, Scope, ScopeTerm } from '@siklus/core'
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { EngineTables } from '../tables.ts'

type Builder = ExpressionBuilder<{ c: EngineTables['case'] } & EngineTables, 'c'>
type Condition = Expression<SqlBool>

/** Everything a query demands of a case, and the scope. Never looks at the context. */
export const conditionsOf = (eb: Builder, query: CaseQuery): Condition => {
  const { workflow, version, status, tags = [], parent, unitPrefix, period, party, waitingFor } = query
  return eb.and([
    eb('c.tenant', '=', query.tenant),
    scopeCondition(eb, query, query.scope),
    ...(workflow === undefined ? [] : [eb('c.workflow', '=', workflow)]),
    ...(version === undefined ? [] : [eb('c.version', '=', version)]),
    ...(status === undefined ? [] : [eb('c.status', '=', status)]),
    ...tags.map((tag) => sql<SqlBool>`${tag} = any(c.tags)`),
    ...(parent === undefined ? [] : [eb('c.parent', '=', parent)]),
    ...(unitPrefix === undefined ? [] : [unitCondition(eb, unitPrefix)]),
    ...(period === undefined ? [] : [eb('c.period', '=', period)]),
    ...(party === undefined
      ? []
      : [partyCondition(eb, query, { ...party, roles: party.role === undefined ? undefined : [party.role] })]),
    ...(waitingFor === undefined ? [] : [waitingCondition(eb, query, waitingFor)]),
  ])
}

const scopeCondition = (eb: Builder, query: CaseQuery, scope: Scope): Condition => {
  if (scope.kind === 'all') return eb.and([])
  return eb.or(scope.kind === 'none' ? [] : scope.of.map((term) => termCondition(eb, query, term)))
}

const termCondition = (eb: Builder, query: CaseQuery, term: ScopeTerm): Condition =>
  'unitPrefix' in term
    ? unitCondition(eb, term.unitPrefix)
    : partyCondition(eb, query, { person: term.party, at: term.at, roles: term.roles })

/** A subtree is a range of texts by code point, which a plain index answers. */
const unitCondition = (eb: Builder, prefix: string): Condition => {
  const end = successor(prefix)
  return eb.and([eb('c.unit', '>=', prefix), ...(end === undefined ? [] : [eb('c.unit', '<', end)])])
}

/** The first text behind all texts that begin with the prefix; undefined when there is none. */
const successor = (prefix: string): string | undefined => {
  const points = [...prefix]
  const last = points.pop()?.codePointAt(0)
  if (last === undefined) return undefined
  // the surrogates are no characters, and behind the last character comes nothing
  if (last === 0x10ffff) return successor(points.join(''))
  return points.join('') + String.fromCodePoint(last === 0xd7ff ? 0xe000 : last + 1)
}

interface Live {
  readonly person: string
  readonly at: string
  readonly roles?: readonly string[] | undefined
}

const partyCondition = (eb: Builder, query: CaseQuery, who: Live): Condition => {
  if (who.roles?.length === 0) return eb.or([])
  const live = liveParties(eb, query, who)
  return eb.exists(who.roles === undefined ? live : live.where('p.role', 'in', who.roles))
}

const liveParties = (eb: Builder, query: CaseQuery, { person, at }: Live) =>
  eb
    .selectFrom('case_party as p')
    .select('p.role')
    .where('p.tenant', '=', query.tenant)
    .whereRef('p.opened', '=', 'c.opened')
    .whereRef('p.case_id', '=', 'c.id')
    .where('p.person', '=', person)
    .where('p.valid_from', '<=', at)
    .where((party) => party.or([party('p.valid_to', 'is', null), party('p.valid_to', '>', at)]))

/** The inbox: the tag `for:<role>` names whose move it is. */
const waitingCondition = (eb: Builder, query: CaseQuery, who: NonNullable<CaseQuery['waitingFor']>): Condition => {
  const mine = liveParties(eb, query, who).where(sql<SqlBool>`'for:' || p.role = any(c.tags)`)
  return eb.or([...who.roles.map((role) => sql<SqlBool>`${`for:${role}`} = any(c.tags)`), eb.exists(mine)])
}
