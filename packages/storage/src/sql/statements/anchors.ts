import type { AnchorPage, AnchorSeal, OpenedAnchor, WhichAnchor } from '@siklus/core'
import { jsonText } from '../../values/json-text.ts'
import { partitionOf } from '../case-json.ts'
import type { Statement } from '../executor.ts'
import { qualified } from '../identifier.ts'
import { template } from '../template.ts'
import { anchorJson, leafJson } from './anchor-json.ts'
import { coverSql } from './cover-sql.ts'

/** One page of leaves or cases. */
export interface CasePage {
  readonly after?: string
  readonly limit: number
}

/** What is smaller than every id. */
export const NO_ID = '00000000-0000-0000-0000-000000000000'

/** The statements of anchors. */
export const anchorStatements = (schema: string) => ({
  ...lookStatements(schema),
  ...sealStatements(schema),
  cover: coverStatement(schema),
})

const lookStatements = (schema: string) => {
  const [anchor, leaf, item] = ['anchor', 'anchor_leaf', 'case'].map((name) => qualified(schema, name))
  const last = template(
    `select ${anchorJson('a')}::text as item from ${anchor} a where a.tenant = :tenant order by a.number desc limit 1`,
  )
  const numbered = template(
    `select ${anchorJson('a')}::text as item from ${anchor} a where a.tenant = :tenant and a.number = :number::integer`,
  )
  const dated = template(
    `select ${anchorJson('a')}::text as item from ${anchor} a where a.tenant = :tenant and a.day = :day::date`,
  )
  const page = template(`select ${anchorJson('a')}::text as item from ${anchor} a
where a.tenant = :tenant and a.number > :after::integer order by a.number limit :up_to::integer`)
  const leaves = template(`select ${leafJson('l')}::text as item from ${leaf} l
where l.tenant = :tenant and l.number = :number::integer and l.case_id > :after::uuid order by l.case_id limit :up_to::integer`)
  const ids = template(`select c.id::text as id from ${item} c
where c.tenant = :tenant and c.opened >= :opened::date and (c.opened, c.id) > (:opened::date, :after::uuid)
order by c.opened, c.id limit :up_to::integer`)
  return {
    last: (tenant: string): Statement => last({ tenant }),
    one: (tenant: string, which: WhichAnchor): Statement =>
      'day' in which ? dated({ tenant, day: which.day }) : numbered({ tenant, number: which.number }),
    page: (tenant: string, { after = 0, limit }: AnchorPage): Statement => page({ tenant, after, up_to: limit }),
    leaves: (tenant: string, number: number, { after = NO_ID, limit }: CasePage): Statement =>
      leaves({ tenant, number, after, up_to: limit }),
    caseIds: (tenant: string, { after = NO_ID, limit }: CasePage): Statement =>
      ids({ tenant, after, opened: partitionOf(after), up_to: limit }),
  }
}

const sealStatements = (schema: string) => {
  const anchor = qualified(schema, 'anchor')
  const open = template(`insert into ${anchor} (tenant, number, day, state, previous, feed_from, feed_to)
values (:tenant, :number::integer, :day::date, 'open', decode(:previous, 'hex'), :from, :to) on conflict do nothing returning 1 as opened`)
  const close = template(
    `update ${anchor} a set state = 'closed' where a.tenant = :tenant and a.number = :number::integer and a.state = 'open'`,
  )
  const seal =
    template(`update ${anchor} a set state = 'sealed', cases = :cases::integer, transitions = :transitions::integer,
  root = decode(:root, 'hex'), sealed_at = :sealed_at::timestamptz, hash = decode(:hash, 'hex')
where a.tenant = :tenant and a.number = :number::integer and a.state = 'closed' returning 1 as sealed`)
  const exported = template(`update ${anchor} a set exported_at = :at::timestamptz, exported_key = :key
where a.tenant = :tenant and a.number = :number::integer and a.state = 'sealed'`)
  return {
    open: (opened: OpenedAnchor): Statement => open({ ...opened }),
    close: (tenant: string, number: number): Statement => close({ tenant, number }),
    seal: (tenant: string, number: number, { sealedAt, ...sealed }: AnchorSeal): Statement =>
      seal({ tenant, number, ...sealed, sealed_at: sealedAt }),
    exported: (tenant: string, number: number, by: { readonly at: string; readonly key: string }): Statement =>
      exported({ tenant, number, ...by }),
  }
}

const coverStatement = (schema: string) => {
  const made = template(coverSql(schema))
  return (tenant: string, number: number, cases: readonly string[]): Statement =>
    made({ tenant, number, cases: jsonText(cases.map((id) => ({ id, opened: partitionOf(id) }))) })
}
