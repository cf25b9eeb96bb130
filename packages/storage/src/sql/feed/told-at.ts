/**
 * The transaction at which the feed tells what a statement writes: its own, or the newest one that had ended when the statement looked,
 * whichever is later. A host that wrote something of its own first has an early transaction; what it moves then would else be told before
 * what it saw of the case.
 *
 * Why a case is told in the order of its revisions: who moves it on has seen its last revision committed, or wrote it himself. The place
 * of that one is a transaction that had ended when this statement looked, or this very one; and what a later look finds ended is never
 * less. So the next revision stands behind it, or beside it, and there the revision decides. How the statement met locks does not
 * matter: a row that moved while it waited is at another revision than it expects, and is not written.
 * Why no cursor goes past it: it is never before its own transaction, and as long as that is open nothing from there on is told.
 * Why it is told soon: it waits for the transactions that had begun when the statement looked, as if its own had begun only then.
 *
 * A transaction that is one statement, as every batch outside a host's is, begins to write after it looked: there it is its own.
 * A sub-select, so that the server works it out once for all rows.
 */
export const TOLD_AT =
  '(select greatest(pg_current_xact_id(), ((pg_snapshot_xmax(pg_current_snapshot()))::text::bigint - 1)::text::xid8))'
