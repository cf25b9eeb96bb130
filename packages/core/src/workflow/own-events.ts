/** The event of a transition that only moves a case to another version of its workflow. No workflow ever sees it. */
export const MIGRATE = 'case.migrate'

/** What the engine itself records: a start, a deadline, a migration. No workflow may call an event of its own so. */
export const OWN_EVENTS: readonly string[] = ['case.start', 'deadline', MIGRATE]
