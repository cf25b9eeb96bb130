import type { JsonObject, StartOptions, TenantEngine, Workflow } from '@siklus/core'

/** One case to start. */
export interface StartRequest {
  readonly workflow: Workflow
  readonly input: JsonObject
  readonly options: StartOptions
}

const AT_ONCE = 1000

/**
 * Starts `count` cases and answers their ids in order. The one place that knows how many cases are started: callers who do not wait for
 * each other, which the engine joins into sets.
 */
export const startMany = async (
  org: TenantEngine,
  count: number,
  request: (n: number) => StartRequest,
): Promise<readonly string[]> => {
  const ids: string[] = new Array(count)
  let next = 0
  const startOn = async (): Promise<void> => {
    for (let n = next++; n < count; n = next++) {
      const { workflow, input, options } = request(n)
      ids[n] = (await org.start(workflow, input, options)).id
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, count) }, startOn))
  return ids
}
