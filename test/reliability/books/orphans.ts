/** Runs a query with its values and answers the rows. */
export type Query = (
  text: string,
  values: readonly unknown[],
) => Promise<readonly { readonly [column: string]: unknown }[]>

const CASE = 'select 1 from {case} c where c.tenant = x.tenant and c.id = x.case_id'
const STEP =
  'select 1 from {transition} s where s.tenant = x.tenant and s.case_id = x.case_id and s.revision = x.revision'

/** Rows that belong to nothing, by what they lack; `$1` is the tenant. */
const LOOKS: readonly (readonly [string, string])[] = [
  ['a party without a case', `{case_party} x where x.tenant = $1 and not exists (${CASE})`],
  ['a start key without a case', `{case_key} x where x.tenant = $1 and not exists (${CASE})`],
  ['a timer without a case', `{timer} x where x.tenant = $1 and not exists (${CASE})`],
  ['a transition without a case', `{transition} x where x.tenant = $1 and not exists (${CASE})`],
  ['an outbox row without a transition', `{outbox} x where x.tenant = $1 and not exists (${STEP})`],
  ['a personal value without a transition', `{personal} x where x.tenant = $1 and not exists (${STEP})`],
  ['an idempotency key without a transition', `{idempotency} x where x.tenant = $1 and not exists (${STEP})`],
  [
    'a leaf without an anchor',
    '{anchor_leaf} x where x.tenant = $1 and not exists (select 1 from {anchor} a where a.tenant = x.tenant and a.number = x.number)',
  ],
  [
    'a row without a run',
    '{run_row} x where x.tenant = $1 and not exists (select 1 from {run} r where r.tenant = x.tenant and r.id = x.run)',
  ],
  [
    'a start key that its case was not opened with',
    `{case_key} x where x.tenant = $1 and not exists (select 1 from {transition} s where s.tenant = x.tenant
      and s.case_id = x.case_id and s.revision = 1 and s.event -> 'opening' ->> 'key' = x.key)`,
  ],
  [
    'a paper without its act',
    `{paper} x where x.tenant = $1 and not exists (select 1 from {transition} s where s.tenant = x.tenant
      and s.case_id = x.petition and s.event ->> 'act' = x.act and s.event ->> 'paper' = x.id::text)`,
  ],
  [
    'a seal without its act',
    `{paper} x where x.tenant = $1 and x.seal is not null and not exists (select 1 from {transition} s where s.tenant = x.tenant
      and s.case_id = x.petition and s.event ->> 'type' = 'return' and s.event ->> 'act' = x.seal and s.event ->> 'paper' = x.id::text)`,
  ],
  [
    'an act without its paper',
    `{transition} x where x.tenant = $1 and x.event ->> 'paper' is not null and not exists (select 1 from {paper} p
      where p.tenant = x.tenant and p.id::text = x.event ->> 'paper' and case when x.event ->> 'type' = 'return' then p.seal else p.act end = x.event ->> 'act')`,
  ],
  [
    'a run whose counts are not those of its rows',
    `{run} x where x.tenant = $1 and not exists (select 1 from (select count(*) as total,
      count(*) filter (where r.outcome = 'done') as done, count(*) filter (where r.outcome = 'failed') as failed
      from {run_row} r where r.tenant = x.tenant and r.run = x.id) c where (c.total, c.done, c.failed) = (x.total, x.done, x.failed))`,
  ],
  [
    "a host's row without its transition",
    `{host_row} x where x.tenant = $1 and not exists (select 1 from {transition} s where s.tenant = x.tenant
      and coalesce(s.event ->> 'act', s.event -> 'input' ->> 'act') = x.act)`,
  ],
  [
    "a transition of a host's transaction without its row",
    `{transition} x where x.tenant = $1 and coalesce(x.event ->> 'act', x.event -> 'input' ->> 'act') like 'within-%'
      and not exists (select 1 from {host_row} h where h.tenant = x.tenant
      and h.act = coalesce(x.event ->> 'act', x.event -> 'input' ->> 'act'))`,
  ],
]

/** The table of the host that its own transactions write beside the engine. */
export const hostTable = (schema: string): string =>
  `create table if not exists "${schema}".host_row (tenant text not null, act text not null, primary key (tenant, act))`

/** Counts the rows of a tenant that belong to nothing. */
export const orphansIn =
  (query: Query, schema: string) =>
  async (tenant: string): Promise<readonly string[]> => {
    const parts = LOOKS.map(
      ([what, from]) => `select '${what.replaceAll("'", "''")}' as what, count(*)::integer as found from ${from}`,
    )
    const text = parts.join('\nunion all ').replaceAll(/\{(\w+)\}/g, (_, name: string) => `"${schema}"."${name}"`)
    const rows = await query(text, [tenant])
    return rows.filter(({ found }) => Number(found) > 0).map(({ what, found }) => `${found} × ${what}`)
  }
