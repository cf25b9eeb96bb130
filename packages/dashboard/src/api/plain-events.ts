const performance: readonly string[] = ['cycle', 'plan', 'report', 'evaluation']

/** The events of the performance cycle that are nothing but a step of their case: everything about them is in the event. */
export const plainEvents: readonly string[] = [
  'cycle.restartPlan',
  'cycle.revise',
  'cycle.hold',
  'cycle.resume',
  'cycle.cancel',
  'cycle.close',
  'plan.agree',
  'plan.withdraw',
  'report.review',
  'report.waive',
  'report.extend',
  'evaluation.sendBack',
  'evaluation.acknowledge',
  'evaluation.accept',
]

/**
 * Whether an event may be sent by itself. The others of the performance cycle are written together with a document, a rating, a signature
 * or the end of a follow-up, which their services bring; sent alone they would leave case and record apart. For a host's own workflow the
 * engine says which events demand a record.
 */
export const isPlain = ({ workflow, event }: { readonly workflow: string; readonly event: string }): boolean =>
  !performance.includes(workflow) || plainEvents.includes(event)
