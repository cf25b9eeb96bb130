import type { InboxOwner, InboxPage, Notice } from '@siklus/core'
import { instantSql } from '../../sql/column-sql.ts'
import type { Statement } from '../../sql/executor.ts'
import { qualified } from '../../sql/identifier.ts'
import { template, templateCache } from '../../sql/template.ts'
import { jsonText } from '../../values/json-text.ts'

const OWN = 'n.tenant = :tenant and n.person = :person'

/** The statements of the inbox. */
export const inboxStatements = (schema: string) => {
  const notice = qualified(schema, 'notice')
  return { ...putStatement(notice), ...readStatements(notice), ...changeStatements(notice) }
}

const putStatement = (notice: string) => {
  const put = template(`
with put as (
  insert into ${notice} (tenant, person, id, template, case_id, revision, at, data)
  select :tenant, g.person, g.id, g.template, g."caseId", g.revision, g.at, g.data
  from jsonb_to_recordset(:notices::jsonb) as g(person text, id text, template text, "caseId" uuid, revision integer, at timestamptz, data jsonb)
  on conflict do nothing returning 1)
select count(*)::integer as n from put`)
  return { put: (tenant: string, notices: readonly Notice[]): Statement => put({ tenant, notices: jsonText(notices) }) }
}

const readStatements = (notice: string) => {
  const shapes = templateCache()
  const list = ({ after, unread }: InboxPage) =>
    shapes(
      `${after !== undefined} ${unread}`,
      () => `
select jsonb_build_object('id', n.id, 'tenant', n.tenant, 'person', n.person, 'template', n.template, 'caseId', n.case_id,
    'revision', n.revision, 'at', ${instantSql('n.at')}, 'data', n.data, 'readAt', ${instantSql('n.read_at')})::text as item
from ${notice} n where ${OWN}${unread ? ' and n.read_at is null' : ''}${
        after === undefined
          ? ''
          : `
  and (n.at, n.id) < (select m.at, m.id from ${notice} m where m.tenant = :tenant and m.person = :person and m.id = :after)`
      }
order by n.at desc, n.id desc limit :up_to::integer`,
    )
  const count = template(
    `select count(*)::integer as n from (select 1 from ${notice} n where ${OWN} and n.read_at is null limit :cap::integer) unread`,
  )
  return {
    list: (owner: InboxOwner, page: InboxPage): Statement =>
      list(page)({ ...ownerOf(owner), up_to: page.limit, ...(page.after !== undefined && { after: page.after }) }),
    countUnread: (owner: InboxOwner, cap: number): Statement => count({ ...ownerOf(owner), cap }),
  }
}

const changeStatements = (notice: string) => {
  const unread = `update ${notice} n set read_at = :at::timestamptz where ${OWN} and n.read_at is null`
  const markAll = template(`with marked as (${unread} returning 1) select count(*)::integer as n from marked`)
  const mark = template(`
with marked as (${unread} and n.id in (select jsonb_array_elements_text(:ids::jsonb)) returning 1)
select count(*)::integer as n from marked`)
  const drop = template(`
with old as (
  select o.person, o.id from ${notice} o where o.tenant = :tenant and o.at < :before::timestamptz order by o.at, o.id limit :up_to::integer),
dropped as (
  delete from ${notice} n using old where n.tenant = :tenant and n.person = old.person and n.id = old.id returning 1)
select count(*)::integer as n from dropped`)
  return {
    markRead: (owner: InboxOwner, which: readonly string[] | 'all', at: string): Statement =>
      which === 'all' ? markAll({ ...ownerOf(owner), at }) : mark({ ...ownerOf(owner), at, ids: jsonText(which) }),
    drop: (tenant: string, before: string, limit: number): Statement => drop({ tenant, before, up_to: limit }),
  }
}

const ownerOf = ({ tenant, person }: InboxOwner) => ({ tenant, person })
