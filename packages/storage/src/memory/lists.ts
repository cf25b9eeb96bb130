import {
  type Case,
  type CaseQuery,
  canonical,
  isLive,
  type Page,
  type Scope,
  type ScopeTerm,
  type StoredSituation,
  type Transition,
} from '@siklus/core'
import { compareTexts } from '../values/compare-texts.ts'
import { isoInstant } from '../values/instant.ts'
import { readable } from '../values/kept-transition.ts'
import type { TenantTables } from './tables.ts'

/** One page of the cases a query asks for, newest first. */
export const listCases = (tables: TenantTables, query: CaseQuery, { after, limit }: Page): readonly Case[] =>
  found(tables, query)
    .filter((item) => after === undefined || item.id < after)
    .toSorted((a, b) => compareTexts(b.id, a.id))
    .slice(0, limit)

/** The ids of all cases a query asks for, oldest first. */
export const allCases = (tables: TenantTables, query: CaseQuery): readonly string[] =>
  found(tables, query)
    .map((item) => item.id)
    .toSorted(compareTexts)

/** How many there are, up to `cap`. */
export const countCases = (tables: TenantTables, query: CaseQuery, cap: number): number =>
  Math.min(cap, found(tables, query).length)

/** How many there are per state, most first, then by state. */
export const countByState = (tables: TenantTables, query: CaseQuery) =>
  [...Map.groupBy(found(tables, query), (item) => item.state)]
    .map(([state, items]) => ({ state, count: items.length }))
    .toSorted((a, b) => b.count - a.count || compareTexts(a.state, b.state))

/** The distinct stored states, by workflow, version, status and state. */
export const distinctStates = (tables: TenantTables, query: CaseQuery): readonly StoredSituation[] =>
  [...Map.groupBy(found(tables, query), situationText).values()]
    .flatMap(([first, ...others]) => (first ? [{ item: first, count: others.length + 1 }] : []))
    .toSorted((a, b) => compareSituations(a.item, b.item))
    .map(({ item: { workflow, version, status, value }, count }) => ({ workflow, version, status, value, count }))

const situationText = ({ workflow, version, status, value }: Case): string =>
  canonical([workflow, version, status, value])

const compareSituations = (a: Case, b: Case): number =>
  compareTexts(a.workflow, b.workflow) ||
  a.version - b.version ||
  compareTexts(a.status, b.status) ||
  compareTexts(a.state, b.state)

/** The transitions of a case as people read them. */
export const historyOf = (tables: TenantTables, id: string): readonly Transition[] =>
  (tables.transitions.get(id) ?? []).map(readable)

const found = (tables: TenantTables, query: CaseQuery): readonly Case[] =>
  [...tables.cases.values()].filter(
    (item) => inScope(query.scope, item) && conditions(query).every((holds) => holds(item)),
  )

const inScope = (scope: Scope, item: Case): boolean =>
  scope.kind === 'all' || (scope.kind === 'any' && scope.of.some((term) => inTerm(term, item)))

const inTerm = (term: ScopeTerm, item: Case): boolean =>
  'unitPrefix' in term
    ? item.unit.startsWith(term.unitPrefix)
    : liveRoles(item, { person: term.party, at: term.at }).some(
        (role) => term.roles === undefined || term.roles.includes(role),
      )

const liveRoles = (item: Case, who: { readonly person: string; readonly at: string }): readonly string[] =>
  item.parties
    .filter((party) => party.person === who.person && isLive(party, isoInstant(who.at)))
    .map((party) => party.role)

const conditions = (query: CaseQuery): readonly ((item: Case) => boolean)[] => {
  const { workflow, version, status, tags, parent, unitPrefix, period, party, waitingFor } = query
  return [
    (item) => workflow === undefined || item.workflow === workflow,
    (item) => version === undefined || item.version === version,
    (item) => status === undefined || item.status === status,
    (item) => tags === undefined || tags.every((tag) => item.tags.includes(tag)),
    (item) => parent === undefined || item.parent === parent,
    (item) => unitPrefix === undefined || item.unit.startsWith(unitPrefix),
    (item) => period === undefined || item.period === period,
    (item) =>
      party === undefined || liveRoles(item, party).some((role) => party.role === undefined || party.role === role),
    (item) =>
      waitingFor === undefined ||
      [...waitingFor.roles, ...liveRoles(item, waitingFor)].some((role) => item.tags.includes(`for:${role}`)),
  ]
}
