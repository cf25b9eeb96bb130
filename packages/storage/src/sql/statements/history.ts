import type { CaseRef } from '@siklus/core'
import type { KeptTransition } from '../../values/kept-transition.ts'
import { partitionOf } from '../case-json.ts'
import { instantSql } from '../column-sql.ts'
import type { Rows, Statement } from '../executor.ts'
import { qualified } from '../identifier.ts'
import { template } from '../template.ts'

/** A row of `transition`, under an alias, as jsonb: as it was hashed, with the personal values that were not erased beside it. */
export const transitionJson = (schema: string, h: string): string => `jsonb_build_object(
    'hash', encode(${h}.hash, 'hex'),
    'personal', coalesce((select jsonb_agg(jsonb_build_object('field', p.field, 'salt', p.salt, 'value', p.value) order by p.field)
      from ${qualified(schema, 'personal')} p
      where p.tenant = ${h}.tenant and p.case_id = ${h}.case_id and p.revision = ${h}.revision), '[]'::jsonb),
    'entry', jsonb_build_object('format', ${h}.format, 'tenant', ${h}.tenant, 'case', ${h}.case_id, 'revision', ${h}.revision,
      'at', ${instantSql(`${h}.at`)}, 'by', ${h}.by, 'onBehalfOf', ${h}.on_behalf_of, 'role', ${h}.role, 'event', ${h}.event,
      'facts', ${h}.facts, 'source', ${h}.source, 'from', ${h}.from_state, 'to', ${h}.to_state, 'after', ${h}.after,
      'messages', ${h}.messages))`

/** All transitions of a case, oldest first. */
export const historyStatement = (schema: string) => {
  const made = template(`
select ${transitionJson(schema, 'h')}::text as item from ${qualified(schema, 'transition')} h
where h.tenant = :tenant and h.opened = :opened::date and h.case_id = :id::uuid order by h.revision`)
  return ({ tenant, id }: CaseRef): Statement => made({ tenant, id, opened: partitionOf(id) })
}

/** The transitions from their rows. */
export const transitionsOf = (rows: Rows): readonly KeptTransition[] => rows.map((row) => JSON.parse(String(row.item)))
