import type { TenantEngine } from '@siklus/core'

/** Settles until no deadline is due any more. Answers how many fired. */
export const untilNothingIsDue = async (org: TenantEngine): Promise<number> => {
  for (let total = 0; ; ) {
    const { fired } = await org.settle()
    if (fired === 0) return total
    total += fired
  }
}
