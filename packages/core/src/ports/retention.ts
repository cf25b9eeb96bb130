import type { Call } from './call.ts'
import type { Outbox } from './outbox.ts'

/** A month, `YYYY-MM`, by the opening of its cases. `apart`: its cases were set apart from the others and are seen no more. */
export interface KeptMonth {
  readonly month: string
  readonly place: 'among' | 'apart'
}

/**
 * A table with rows of a month's cases. `moved`: its rows go with the month as a whole; `beside`: they are removed row by row; `personal`:
 * the same, and an export may leave them out; `passing`: the same, and no export needs them; `record`: a record table with a `case_id`,
 * which keeps its rows unless it is named.
 */
export interface MonthTable {
  readonly name: string
  readonly kind: 'moved' | 'beside' | 'personal' | 'passing' | 'record'
}

/** Some months, one after the other. `from` is `YYYY-MM`. */
export interface MonthSpan {
  readonly from: string
  readonly months: number
}

/** Some rows of a month, in the order of their key. `after` is what the page before answered as `next`; null for the first. */
export interface MonthPageAsk {
  readonly table: string
  readonly tenant: string
  readonly month: string
  readonly after: string | null
  readonly limit: number
}

/** Rows as canonical JSON, one text each; `next` is null after the last page. */
export interface MonthPage {
  readonly lines: readonly string[]
  readonly next: string | null
}

/** How many rows went; `next` is null when none is left. */
export interface RowsGone {
  readonly gone: number
  readonly next: string | null
}

/** Something of a month that is not over yet, with the cases (or the readers) that it is about; at most five of them. */
export interface Obstacle {
  readonly tenant: string
  readonly kind: ObstacleKind
  readonly count: number
  readonly samples: readonly string[]
}

/**
 * Active cases; armed timers; cases on hold; active parents or children in other months, which would lose their relative; changes that a
 * named reader has not read; transitions in no exported anchor; and the month itself, while it is not over.
 */
export type ObstacleKind =
  | 'activeCases'
  | 'armedTimers'
  | 'holds'
  | 'activeFamily'
  | 'unreadChanges'
  | 'unanchored'
  | 'monthNotOver'

/** What is noted when a month is set apart, so that verification knows a retired case from one that was removed. */
export interface MonthRetirement {
  readonly month: string
  readonly tenants: readonly string[]
  /** sha256 over the manifest of its export. */
  readonly manifest: string
  readonly at: string
  /** How long to wait for the tables while others act on them, in milliseconds. */
  readonly busyAfterMs: number
}

/**
 * What an operator does with old rows: over all tenants, for the command line and for a host's own code with the database account, never
 * for a person. Nothing here looks at access. Every step may be taken again after it was cut off.
 */
export interface Retention {
  /** Every table with rows of a month's cases, in the order of an export. */
  readonly tables: readonly MonthTable[]
  /** The months there is room for, oldest first. */
  months(call?: Call): Promise<readonly KeptMonth[]>
  /** Makes room for months where it is missing; answers those that were made. */
  makeMonths(span: MonthSpan, call?: Call): Promise<readonly string[]>
  /** Every tenant with changes or remembered answers. */
  tenants(call?: Call): Promise<readonly string[]>
  /** Every tenant with a case that was opened in a month. */
  tenantsOf(month: string, call?: Call): Promise<readonly string[]>
  /** What keeps a tenant's cases of a month from being retired, as far as rows tell. `readers` as in a purge. */
  obstacles(ask: MonthOfTenant & { readonly readers: readonly string[] }, call?: Call): Promise<readonly Obstacle[]>
  /** How many cases of the month have a transition that is in no exported anchor, with some of them. */
  unanchored(ask: MonthOfTenant, call?: Call): Promise<Pick<Obstacle, 'count' | 'samples'>>
  page(ask: MonthPageAsk, call?: Call): Promise<MonthPage>
  /** Sets the month apart, all or nothing, and notes it. Fails with `MonthNotClosed` where a case became active meanwhile. */
  setApart(retirement: MonthRetirement, call?: Call): Promise<void>
  /** Ends what was set apart. */
  drop(month: string, call?: Call): Promise<void>
  /** Removes rows of a table that is not `moved`. */
  remove(ask: MonthPageAsk, call?: Call): Promise<RowsGone>
  readonly purge: Outbox['purge']
  /**
   * Gives the feed a new epoch, after the database was put back to an earlier moment on its own server: cursors that readers outside keep
   * expire, named readers go on.
   */
  renewFeed(call?: Call): Promise<void>
  /** Forgets answers under idempotency keys that were given before an instant; looks at up to `limit` of them. */
  forgetAnswers(
    ask: Omit<MonthPageAsk, 'table' | 'month'> & { readonly before: string },
    call?: Call,
  ): Promise<RowsGone>
}

/** A month of one tenant. */
export interface MonthOfTenant {
  readonly tenant: string
  readonly month: string
}
