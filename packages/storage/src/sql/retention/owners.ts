import { monthRange } from '../../retention/month-range.ts'
import type { Rows, Statement } from '../executor.ts'
import { qualified } from '../identifier.ts'
import { template, templateCache } from '../template.ts'
import { apartName } from './month-sources.ts'

// from tenant to tenant along the key: no statement reads a table only to learn who is in it

/** The first tenant behind another with a case of a month. */
export const ownerOfMonthStatement = (schema: string) => {
  const cached = templateCache()
  return (month: string, apart: string | null, after: string): Statement => {
    const table = qualified(schema, apart === null ? 'case' : apartName('case', apart))
    const made = cached(
      `${apart}`,
      () =>
        `select c.tenant from ${table} c where c.opened = :opened::date and c.tenant > :after order by c.tenant limit 1`,
    )
    return made({ after, opened: monthRange(month).opened })
  }
}

/** The first tenant behind another with changes or answers. */
export const ownerStatement = (schema: string) => {
  const next = (table: string, a: string) =>
    `(select ${a}.tenant from ${qualified(schema, table)} ${a} where ${a}.tenant > :after order by ${a}.tenant limit 1)`
  const made = template(
    `select x.tenant from (${next('outbox', 'o')} union all ${next('idempotency', 'i')}) x order by x.tenant limit 1`,
  )
  return (after: string): Statement => made({ after })
}

/** Follows the tenants to the last one. */
export const followOwners = async (ask: (after: string) => Promise<Rows>): Promise<readonly string[]> => {
  const owners: string[] = []
  for (;;) {
    const tenant = (await ask(owners.at(-1) ?? ''))[0]?.tenant
    if (typeof tenant !== 'string') return owners
    owners.push(tenant)
  }
}
