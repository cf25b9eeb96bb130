import type { CaseFilter } from '@siklus/core'
import type { Context, Handler } from 'hono'
import * as v from 'valibot'
import type { PageDeps, PageEnv } from '../pages/page-env.ts'
import { caseJson } from './answer.ts'
import { plainError } from './error-body.ts'

const PAGE = 50

const text = v.optional(v.pipe(v.string(), v.minLength(1)))

/** What a list may be asked for; anything else in the query is an error, so that a misspelt filter is never taken for none. */
const queryOfList = v.strictObject({
  workflow: text,
  status: v.optional(v.picklist(['active', 'done'])),
  tag: v.optional(v.array(v.string())),
  parent: text,
  unit: text,
  period: text,
  person: text,
  role: text,
  waiting: v.optional(v.literal('me')),
  after: text,
  limit: v.optional(v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number), v.minValue(1), v.maxValue(200))),
})

type ListQuery = v.InferOutput<typeof queryOfList>

const filterOf = ({ workflow, status, tag, parent, unit, period, person, role, waiting }: ListQuery): CaseFilter => ({
  ...(workflow !== undefined && { workflow }),
  ...(status !== undefined && { status }),
  ...(tag !== undefined && { tags: tag }),
  ...(parent !== undefined && { parent }),
  ...(unit !== undefined && { unitPrefix: unit }),
  ...(period !== undefined && { period }),
  ...(person !== undefined && { party: { person, ...(role !== undefined && { role }) } }),
  ...(waiting !== undefined && { waitingForMe: true as const }),
})

const given = (c: Context): { readonly [name: string]: unknown } => {
  const { tag, ...single } = c.req.queries()
  const first = Object.entries(single).map(([name, values]) => [name, values.length === 1 ? values[0] : values])
  return { ...Object.fromEntries(first), ...(tag && { tag }) }
}

const refuse = (c: Context, issues: readonly v.BaseIssue<unknown>[]): Response => {
  const faults = issues.map((issue) => ({ field: v.getDotPath(issue) ?? '', message: issue.message }))
  const { error } = plainError('InvalidQuery', `The query is not valid: ${faults.map(({ field }) => field).join(', ')}`)
  return c.json({ error: { ...error, faults } }, 422)
}

/** One page of the cases in the caller's scope, newest first; `next` is what to pass as `after`. */
export const listCases =
  ({ engine, org }: PageDeps): Handler<PageEnv> =>
  async (c) => {
    const asked = v.safeParse(queryOfList, given(c))
    if (!asked.success) return refuse(c, asked.issues)
    const { after, limit = PAGE } = asked.output
    const { by } = c.var.principal
    const page = { by, limit: limit + 1, ...(after !== undefined && { after }) }
    const found = await org.list(filterOf(asked.output), page)
    const shown = found.slice(0, limit)
    return c.json({
      cases: shown.map((item) => caseJson(engine, item)),
      next: found.length > limit ? (shown.at(-1)?.id ?? null) : null,
    })
  }

const idOf = (c: Context): string => c.req.param('id') ?? ''

/** One case. */
export const caseOf =
  ({ engine, org }: PageDeps): Handler<PageEnv> =>
  async (c) =>
    c.json({ case: caseJson(engine, await org.load(idOf(c), { by: c.var.principal.by })) })

/** What the caller may send now, and why not. */
export const canOf =
  ({ org }: PageDeps): Handler<PageEnv> =>
  async (c) =>
    c.json({ possibilities: await org.can(idOf(c), { by: c.var.principal.by }) })

/** The transitions, oldest first, as the caller may read them. */
export const historyOf =
  (deps: PageDeps): Handler<PageEnv> =>
  async (c) =>
    c.json({ transitions: await deps.performance.cycles.history({ case: idOf(c) }, c.var.principal) })
