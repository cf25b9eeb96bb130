import { type Case, InvalidEvent, type JsonObject } from '@siklus/core'
import type { Context, Handler } from 'hono'
import * as v from 'valibot'
import type { PageDeps, PageEnv } from '../pages/page-env.ts'
import { workPath } from '../pages/parts/work-path.ts'
import { caseJson } from './answer.ts'
import { plainError } from './error-body.ts'
import { isPlain } from './plain-events.ts'

const isJson = (value: unknown): boolean => {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true
  if (Array.isArray(value)) return value.every(isJson)
  return typeof value === 'object' && Object.values(value).every(isJson)
}

const body = v.strictObject({
  event: v.pipe(
    v.looseObject({ type: v.pipe(v.string(), v.minLength(1)) }),
    v.check((event) => isJson(event)),
  ),
  ifRevision: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  idempotencyKey: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
})

const readBody = async (c: Context): Promise<unknown> => {
  try {
    return await c.req.json()
  } catch {
    return undefined
  }
}

const refuse = (c: Context, issues: readonly v.BaseIssue<unknown>[]): Response => {
  const faults = issues.map((issue) => ({ field: v.getDotPath(issue) ?? '', message: issue.message }))
  const { error } = plainError('InvalidBody', 'The body must be { event: { type, … }, ifRevision?, idempotencyKey? }')
  return c.json({ error: { ...error, faults } }, 422)
}

const isEvent = (event: object): event is { readonly type: string } & JsonObject => isJson(event)

/** The engine refuses an event whose records are missing. */
const lacksRecords = (error: unknown): boolean =>
  error instanceof InvalidEvent && error.faults.some(({ field }) => field === 'records')

/** The page that writes the record is the way. */
const needsRecord = (c: Context<PageEnv>, item: Case, event: string): Response => {
  const page = workPath(item)
  const way = page === undefined ? 'the service that writes it' : c.var.url(page)
  return c.json(plainError('NeedsRecord', `'${event}' is written together with a record; use ${way}`), 422)
}

/** Sends one event that needs no record: who may, when and why not are the engine's words. */
export const sendEvent =
  ({ engine, org }: PageDeps): Handler<PageEnv> =>
  async (c) => {
    const given = v.safeParse(body, await readBody(c))
    if (!given.success) return refuse(c, given.issues)
    const { event, ifRevision, idempotencyKey } = given.output
    if (!isEvent(event)) return refuse(c, [])
    const { by } = c.var.principal
    const item = await org.load(c.req.param('id') ?? '', { by })
    if (!isPlain({ workflow: item.workflow, event: event.type })) return needsRecord(c, item, event.type)
    const guards = {
      ...(ifRevision !== undefined && { ifRevision }),
      ...(idempotencyKey !== undefined && { idempotencyKey }),
    }
    try {
      return c.json({ case: caseJson(engine, await org.send(item.id, event, { by, ...guards })) })
    } catch (error) {
      if (lacksRecords(error)) return needsRecord(c, item, event.type)
      throw error
    }
  }
