import type { Case, Engine } from '@siklus/core'

/** The statuses of errors. */
export type ApiStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 500 | 503

const statuses: readonly number[] = [400, 401, 403, 404, 409, 413, 415, 422, 500, 503] satisfies readonly ApiStatus[]

/** Tells whether a number is one of the statuses. */
export const isStatus = (status: number): status is ApiStatus => statuses.includes(status)

/**
 * A case as the API shows it. The context is left out: it holds what a workflow remembers between its steps, which may be told to its
 * reader later or never, such as a rating that is not published yet.
 */
export const caseJson = (engine: Engine, item: Case) => {
  const { id, workflow, version, revision, status, state, tags, parent, unit, period, parties, openedAt, updatedAt } =
    item
  const { labels } = engine.standing(item)
  return {
    ...{ id, workflow, version, revision, status, state, labels, tags, parent, unit, period },
    ...{ parties, openedAt, updatedAt },
  }
}
