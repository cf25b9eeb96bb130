import type { Job, RunJob } from '../../ports/background.ts'
import { JobRejected } from '../../ports/job-rejected.ts'
import { noTelemetry, type Telemetry } from '../../ports/telemetry.ts'
import { detached } from '../telemetry/detached.ts'
import { errorTag } from '../telemetry/error-tag.ts'

/** Who hears of attempts at jobs. */
export interface JobEars {
  /** Told every attempt that failed, with its job: for the host alone. */
  readonly onError?: ((error: unknown, where: { readonly job: Job; readonly attempt: number }) => void) | undefined
  /** Told every attempt: its queue and how it ended. The id of a job names a person, so it is never said. */
  readonly telemetry?: Telemetry | undefined
}

/** Runs jobs and tells of each attempt. */
export const toldJob = (run: RunJob, { onError, telemetry = noTelemetry }: JobEars): RunJob => {
  const counted: RunJob = async (job, context) => {
    const { tenant, queue } = job
    const { attempt } = context
    try {
      await telemetry.span('siklus.job', { tenant, queue, attempt }, ({ add }) => run(job, { ...context, tell: add }))
    } catch (error) {
      telemetry.count('siklus.jobs', { queue, outcome: error instanceof JobRejected ? 'rejected' : 'failed' })
      const attributes = { tenant, queue, attempt, error: errorTag(error) }
      telemetry.log({ level: 'warn', message: 'job failed', attributes })
      onError?.(error, { job, attempt })
      throw error
    }
    telemetry.count('siklus.jobs', { queue, outcome: 'done' })
  }
  return async (job, context) => {
    const began = performance.now()
    try {
      // whatever woke the runner (an enqueueing act, a nudge) is not what the job belongs to
      await detached(() => counted(job, context))
    } finally {
      telemetry.measure('siklus.job.duration', performance.now() - began, { queue: job.queue })
    }
  }
}
