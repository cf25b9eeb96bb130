import type { AffectedTimer, Extension, ExtensionReach } from '@siklus/core'
import { jsonText } from '../../values/json-text.ts'
import { instantSql } from '../column-sql.ts'
import type { Rows, Statement } from '../executor.ts'
import { qualified } from '../identifier.ts'
import { type Slots, template } from '../template.ts'

/** A row of `extension` as one jsonb, the form of `Extension`. */
export const extensionJson = (
  alias: string,
): string => `jsonb_build_object('tenant', ${alias}.tenant, 'id', ${alias}.id,
    'workflow', ${alias}.workflow, 'deadlines', ${alias}.deadlines, 'unit', ${alias}.unit, 'from', ${instantSql(`${alias}.span_from`)},
    'to', ${instantSql(`${alias}.span_to`)}, 'until', ${instantSql(`${alias}.until`)}, 'reason', ${alias}.reason, 'by', ${alias}.by,
    'onBehalfOf', ${alias}.on_behalf_of, 'at', ${instantSql(`${alias}.at`)})`

/** The statements of extensions. */
export const extensionStatements = (schema: string) => {
  const table = qualified(schema, 'extension')
  const all = template(
    `select ${extensionJson('e')}::text as item from ${table} e where e.tenant = :tenant order by e.id desc`,
  )
  const grant = template(`insert into ${table}
    (tenant, id, workflow, deadlines, unit, span_from, span_to, until, reason, by, on_behalf_of, at)
  values (:tenant, :id::uuid, :workflow, :deadlines::jsonb, :unit, :from::timestamptz, :to::timestamptz, :until::timestamptz, :reason,
    :by, :on_behalf_of, :at::timestamptz) on conflict do nothing returning 1 as granted`)
  return {
    all: (tenant: string): Statement => all({ tenant }),
    grant: (extension: Extension): Statement =>
      grant({
        ...reachSlots(extension),
        id: extension.id,
        reason: extension.reason,
        by: extension.by,
        on_behalf_of: extension.onBehalfOf,
        at: extension.at,
      }),
    ...reachStatements(schema),
  }
}

/** A moved timer is due at `until` or later, so that a second look does not find it again; one that is due before the span cannot be in it. */
const reachStatements = (schema: string) => {
  const found = `from ${qualified(schema, 'timer')} t
  join lateral (select c.unit from ${qualified(schema, 'case')} c where c.tenant = :tenant and c.opened = t.opened and c.id = t.case_id
    and c.workflow = :workflow and starts_with(c.unit, :unit) limit 1) c on true
where t.tenant = :tenant and t.due >= :from::timestamptz and t.due < :until::timestamptz
  and coalesce(t.base, t.due) >= :from::timestamptz and coalesce(t.base, t.due) < :to::timestamptz
  and t.delay in (select d.name from jsonb_array_elements_text(:deadlines::jsonb) as d(name))`
  const count = template(`select count(*)::integer as count from (select 1 ${found} limit :up_to::integer) found`)
  const sample = template(`
select jsonb_build_object('caseId', t.case_id, 'state', t.state, 'delay', t.delay, 'due', ${instantSql('t.due')},
    'pausedAt', ${instantSql('t.paused_at')}, 'unit', c.unit)::text as item ${found}
order by t.due, t.case_id, t.state, t.delay limit :up_to::integer`)
  const apply = template(`
with found as materialized (select t.case_id, t.state, t.delay ${found} limit :up_to::integer for update of t)
update ${qualified(schema, 'timer')} t set base = coalesce(t.base, t.due), due = :until::timestamptz
from found f where t.tenant = :tenant and t.case_id = f.case_id and t.state = f.state and t.delay = f.delay returning 1 as moved`)
  return {
    count: (reach: ExtensionReach, cap: number): Statement => count({ ...reachSlots(reach), up_to: cap }),
    sample: (reach: ExtensionReach, samples: number): Statement => sample({ ...reachSlots(reach), up_to: samples }),
    apply: (reach: ExtensionReach, limit: number): Statement => apply({ ...reachSlots(reach), up_to: limit }),
  }
}

const reachSlots = ({ tenant, workflow, deadlines, unit, from, to, until }: ExtensionReach): Slots => ({
  ...{ tenant, workflow, unit, from, to, until },
  deadlines: jsonText(deadlines),
})

/** The extensions from their rows. */
export const extensionsOf = (rows: Rows): readonly Extension[] => rows.map((row) => JSON.parse(String(row.item)))

/** The timers an extension moves, from their rows. */
export const affectedOf = (rows: Rows): readonly AffectedTimer[] => rows.map((row) => JSON.parse(String(row.item)))
