import type { Dossier } from '@siklus/core'
import { InvalidCursor } from '../../values/invalid-cursor.ts'
import { jsonText } from '../../values/json-text.ts'
import { caseJson, partitionOf } from '../case-json.ts'
import { dateSql, instantSql } from '../column-sql.ts'
import type { Rows, Statement } from '../executor.ts'
import { qualified } from '../identifier.ts'
import { template } from '../template.ts'
import { leafJson, leafOf } from './anchor-json.ts'
import { type CasePage, NO_ID } from './anchors.ts'
import { extensionJson } from './extensions.ts'
import { transitionJson } from './history.ts'

/** The statements that read everything kept of cases, each of one instant: no act can come between a case and its chain. */
export const dossierStatements = (schema: string) => {
  const page = template(`with traced as materialized (${tracedSql(schema)}) ${dossierSql(schema)}`)
  const some = template(`with traced as materialized (${askedSql(schema)}) ${dossierSql(schema)}`)
  return {
    page: (tenant: string, { after, limit }: CasePage): Statement => page({ tenant, up_to: limit, ...placeOf(after) }),
    some: (tenant: string, cases: readonly string[]): Statement =>
      some({ tenant, cases: jsonText(cases.map((id) => ({ id, opened: partitionOf(id) }))) }),
  }
}

/** The next ids that left a trace anywhere, whichever table still has it. A month and an id go together only where nobody tampered. */
const tracedSql = (schema: string): string => {
  const from = (table: string, a: string, id: string) => `(select distinct ${a}.opened, ${a}.${id} as id
      from ${qualified(schema, table)} ${a} where ${a}.tenant = :tenant and ${a}.opened >= :opened::date
        and (${a}.opened, ${a}.${id}) > (:opened::date, :after::uuid) order by ${a}.opened, ${a}.${id} limit :up_to::integer)`
  const all = [from('case', 'c', 'id'), from('transition', 'h', 'case_id'), from('anchor_leaf', 'l', 'case_id')]
  return `select x.opened, x.id from (${all.join('\n    union ')}) x order by x.opened, x.id limit :up_to::integer`
}

const askedSql = (schema: string): string => {
  const has = (table: string, a: string, id: string) =>
    `exists (select 1 from ${qualified(schema, table)} ${a} where ${a}.tenant = :tenant and ${a}.opened = x.opened and ${a}.${id} = x.id)`
  return `select distinct x.opened, x.id from jsonb_to_recordset(:cases::jsonb) as x(opened date, id uuid)
    where ${[has('case', 'c', 'id'), has('transition', 'h', 'case_id'), has('anchor_leaf', 'l', 'case_id')].join(' or ')}`
}

const dossierSql = (schema: string): string => {
  const tables = ['case', 'timer', 'extension', 'transition', 'anchor_leaf']
  const [item, timer, extension, transition, leaf] = tables.map((name) => qualified(schema, name))
  return `
select jsonb_build_object('id', d.id, 'cursor', ${dateSql('d.opened')} || '.' || d.id::text,
  'case', (select ${caseJson(schema, 'c')} from ${item} c where c.tenant = :tenant and c.opened = d.opened and c.id = d.id),
  'timers', coalesce((select jsonb_agg(jsonb_build_object('state', t.state, 'delay', t.delay, 'due', ${instantSql('t.due')},
      'pausedAt', ${instantSql('t.paused_at')})
      || case when t.base is null then '{}' else jsonb_build_object('base', ${instantSql('t.base')}) end order by t.state, t.delay)
    from ${timer} t where t.tenant = :tenant and t.case_id = d.id), '[]'::jsonb),
  'extensions', coalesce((select jsonb_agg(${extensionJson('e')} order by e.id)
    from ${item} c join ${extension} e on e.tenant = c.tenant and e.workflow = c.workflow and starts_with(c.unit, e.unit)
    where c.tenant = :tenant and c.opened = d.opened and c.id = d.id), '[]'::jsonb),
  'chain', coalesce((select jsonb_agg(${transitionJson(schema, 'h')} order by h.revision)
    from ${transition} h where h.tenant = :tenant and h.opened = d.opened and h.case_id = d.id), '[]'::jsonb),
  'leaves', coalesce((select jsonb_agg(${leafJson('l')} order by l.number)
    from ${leaf} l where l.tenant = :tenant and l.opened = d.opened and l.case_id = d.id), '[]'::jsonb))::text as item
from traced d order by d.opened, d.id`
}

const CURSOR_FORM = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

const placeOf = (cursor: string | undefined): { readonly opened: string; readonly after: string } => {
  if (cursor === undefined) return { opened: '0001-01-01', after: NO_ID }
  const [, opened, after] = CURSOR_FORM.exec(cursor) ?? []
  if (opened === undefined || after === undefined) throw new InvalidCursor(cursor)
  return { opened, after }
}

/** The dossiers from their rows. */
export const dossiersOf = (rows: Rows): readonly Dossier[] =>
  rows.map((row) => {
    const dossier = JSON.parse(String(row.item))
    return { ...dossier, leaves: dossier.leaves.map(leafOf) }
  })
