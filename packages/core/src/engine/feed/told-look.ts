import type { Change } from '../../ports/outbox.ts'
import type { Core } from '../core.ts'
import { workflowsOf } from '../telemetry/workflows-of.ts'

/** One look of a poller. It is told when it found something: a poller looks twenty times a second, and finds nothing most of the time. */
export const toldLook = async (
  { telemetry, clock }: Pick<Core, 'telemetry' | 'clock'>,
  tenant: string,
  look: () => Promise<readonly Change[]>,
): Promise<readonly Change[]> => {
  const began = performance.now()
  const changes = await look()
  const [oldest] = changes
  if (oldest) {
    const attributes = { tenant, changes: changes.length, workflows: workflowsOf(changes) }
    telemetry.past('siklus.feed', attributes, performance.now() - began)
    telemetry.measure('siklus.feed.delay', Math.max(0, clock.now() - Date.parse(oldest.at)), {})
  }
  return changes
}
