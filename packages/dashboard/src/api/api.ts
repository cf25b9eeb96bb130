import { randomUUID } from 'node:crypto'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import type { PageDeps, PageEnv } from '../pages/page-env.ts'
import { sendEvent } from './act.ts'
import { isStatus } from './answer.ts'
import { errorBody, plainError } from './error-body.ts'
import { canOf, caseOf, historyOf, listCases } from './read.ts'

/** Is told about what became a 500; as for pages. */
export interface ApiOptions {
  readonly report?: (error: unknown, incident: string) => void
  readonly newIncident?: () => string
}

const answerError =
  ({
    report = (error, incident) => console.error(`Incident ${incident}`, error),
    newIncident = randomUUID,
  }: ApiOptions) =>
  (error: unknown, c: Context<PageEnv>): Response => {
    const known = errorBody(error)
    if (known && isStatus(known.status)) return c.json(known.body, known.status)
    const incident = newIncident()
    report(error, incident)
    return c.json(plainError('Unexpected', `Something went wrong; quote incident ${incident}`), 500)
  }

/** A body is JSON or nothing: a form of another site cannot send this type, and this API never tells a browser that it may. */
const onlyJson: MiddlewareHandler<PageEnv> = async (c, next) => {
  const type = c.req.header('Content-Type') ?? ''
  if (c.req.method === 'GET' || /^application\/json\s*(;|$)/i.test(type)) return next()
  return c.json(plainError('UnsupportedMediaType', 'Send the body as application/json'), 415)
}

/** The cases of the tenant as JSON: the same engine, the same person, the same refusals as the pages. */
export const apiRoutes = (deps: PageDeps, options: ApiOptions): Hono<PageEnv> => {
  const api = new Hono<PageEnv>()
  api.onError(answerError(options))
  api.use(onlyJson)
  api.get('/cases', listCases(deps))
  api.get('/cases/:id', caseOf(deps))
  api.get('/cases/:id/can', canOf(deps))
  api.get('/cases/:id/history', historyOf(deps))
  api.post('/cases/:id/events', sendEvent(deps))
  return api
}
