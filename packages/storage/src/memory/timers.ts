import type { DueTimer, DueTimers } from '@siklus/core'
import { compareTexts } from '../values/compare-texts.ts'
import { isoInstant } from '../values/instant.ts'
import { unlessAborted } from '../values/unless-aborted.ts'
import type { createTables, TenantTables } from './tables.ts'

/** The deadlines over the tables. */
export const timersOf = (of: ReturnType<typeof createTables>): DueTimers => ({
  due: (tenant, at, limit, call) =>
    unlessAborted(call, () =>
      running(of(tenant))
        .filter((timer) => timer.due <= isoInstant(at))
        .slice(0, limit),
    ),
  nextDue: (tenant, call) => unlessAborted(call, () => running(of(tenant))[0]?.due ?? null),
})

/** The timers that are not paused, earliest first. A case that is done has none: its last write dropped them. */
const running = ({ timers }: TenantTables): readonly DueTimer[] =>
  [...timers]
    .flatMap(([caseId, armed]) =>
      armed.filter((timer) => timer.pausedAt === null).map((timer) => ({ caseId, ...timer })),
    )
    .toSorted(
      (a, b) =>
        compareTexts(a.due, b.due) ||
        compareTexts(a.caseId, b.caseId) ||
        compareTexts(a.state, b.state) ||
        compareTexts(a.delay, b.delay),
    )
