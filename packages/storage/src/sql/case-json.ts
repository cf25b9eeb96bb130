import { type Case, openingMonth } from '@siklus/core'
import { instantSql } from './column-sql.ts'
import { qualified } from './identifier.ts'

/**
 * A row of `case`, under an alias, as one jsonb with its parties in order: the form of `Case`. Built on the server, so that no driver's
 * parsers and no host's plugins stand between the row and the case.
 */
export const caseJson = (schema: string, alias: string): string => `jsonb_build_object(
    'tenant', ${alias}.tenant, 'id', ${alias}.id, 'workflow', ${alias}.workflow, 'version', ${alias}.version,
    'status', ${alias}.status, 'value', ${alias}.value, 'context', ${alias}.context, 'revision', ${alias}.revision,
    'state', ${alias}.state, 'tags', to_jsonb(${alias}.tags), 'parent', ${alias}.parent, 'unit', ${alias}.unit,
    'period', ${alias}.period, 'head', encode(${alias}.head, 'hex'),
    'openedAt', ${instantSql(`${alias}.opened_at`)}, 'updatedAt', ${instantSql(`${alias}.updated_at`)},
    'parties', coalesce((select jsonb_agg(jsonb_build_object('role', p.role, 'person', p.person,
        'from', ${instantSql('p.valid_from')}, 'to', ${instantSql('p.valid_to')}, 'basis', p.basis)
        order by p.role, p.valid_from, p.person)
      from ${qualified(schema, 'case_party')} p where p.tenant = ${alias}.tenant and p.case_id = ${alias}.id), '[]'::jsonb))`

/** A case from its JSON text. */
export const caseOf = (text: unknown): Case => JSON.parse(String(text))

/** The partition of a case, as the first day of its month. */
export const partitionOf = openingMonth
