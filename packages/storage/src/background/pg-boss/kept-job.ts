import { hash } from 'node:crypto'
import type { Job, JsonObject } from '@siklus/core'
import type { JobInsert, JobWithMetadata } from 'pg-boss'
import { isoInstant } from '../../values/instant.ts'

/** What lies in a job's row: our own id beside the data, because pg-boss knows jobs by UUID only. */
export type JobRow = {
  readonly tenant: string
  readonly data: JsonObject
  /** Nothing where a schedule made the job. */
  readonly id?: string
  readonly schedule?: string
}

/** A UUID that always is the same for an id of a tenant: pg-boss passes over a job whose UUID its queue has. */
const jobUuid = ({ tenant, id }: Job): string => {
  const hex = hash('sha256', JSON.stringify([tenant, id]), 'hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** A job as it is inserted. */
export const inserted = (job: Job): JobInsert => ({
  id: jobUuid(job),
  data: { id: job.id, tenant: job.tenant, data: job.data } satisfies JobRow,
  ...(job.startAfter !== undefined && { startAfter: isoInstant(job.startAfter) }),
})

/** The job of a row, under the queue it works for. One that a schedule made is named after it and its first row, through every new life. */
export const jobOf = (queue: string, kept: JobWithMetadata<unknown>): Job => {
  const row: object = kept.data ?? {}
  const { id, tenant, data, schedule } = row as Partial<JobRow>
  const first = kept.sourceRootId ?? kept.sourceId ?? kept.id
  return {
    id: id ?? `${schedule ?? queue}:${first}`,
    queue,
    tenant: String(tenant ?? ''),
    data: data ?? {},
  }
}
