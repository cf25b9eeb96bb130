import { SYSTEM } from '../../case/principal.ts'
import type { CaseWrite, MemberOutcome } from '../../ports/case-store.ts'
import type { Core } from '../core.ts'

/** Tells what became of acts that were written together. */
export const toldWrites = (
  { telemetry }: Pick<Core, 'telemetry'>,
  writes: readonly CaseWrite[],
  outcomes: readonly MemberOutcome[],
): void => {
  if (writes.length > 0) telemetry.measure('siklus.batch.size', writes.length, {})
  for (const [n, outcome] of outcomes.entries()) {
    const write = writes[n]
    if (!write) continue
    const { workflow } = write.next
    if (outcome.written)
      telemetry.count('siklus.transitions', {
        workflow,
        event: write.entry.event.type,
        by: write.entry.by === SYSTEM ? 'system' : 'person',
      })
    else telemetry.count('siklus.conflicts', { workflow, because: outcome.because })
  }
}
