/** Who may take an edge, as machines write it: `meta: { by: byOwner }`. The employee whose performance it is. */
export const byOwner = ['owner'] as const

/** The official who rates: pejabat penilai kinerja. */
export const byAssessor = ['assessor'] as const

/** The superior of the assessor, who decides objections. */
export const bySuperior = ['superior'] as const

/** The team that runs the process, tenant-wide: tim pengelola kinerja. */
export const byAdmin = ['admin'] as const

/** Assessor or admin. */
export const byAssessorOrAdmin = ['assessor', 'admin'] as const

/** Deadlines and messages between cases. */
export const bySystem = ['system'] as const

/** Nobody rates, agrees with, decides about or administers the own performance, whatever other roles the person holds. */
export const ownCaseApart = [
  ['owner', 'assessor'],
  ['owner', 'superior'],
  ['owner', 'admin'],
] as const satisfies readonly (readonly [string, string])[]

/** As `ownCaseApart`; and the assessor does not decide the objection against the own rating. */
export const ownDecisionApart = [...ownCaseApart, ['assessor', 'superior']] as const satisfies readonly (readonly [
  string,
  string,
])[]

/** The tags of the four workflows: whose move is next, what is overdue, on hold, or open to editing. */
export type WorkflowTag =
  | 'for:owner'
  | 'for:assessor'
  | 'for:superior'
  | 'for:admin'
  | 'overdue'
  | 'held'
  | 'open'
  | StageTag

/** How far a cycle has come, for lists and counts. A later stage carries the tags of the earlier ones. */
export type StageTag = 'stage:in-force' | 'stage:evaluating' | 'stage:evaluated' | 'stage:closed'

/** The tags of a cycle that has come as far as a stage. */
export const stageTags = (stage: 'in-force' | 'evaluating' | 'evaluated' | 'closed'): StageTag[] => {
  const all = ['stage:in-force', 'stage:evaluating', 'stage:evaluated', 'stage:closed'] as const
  return all.slice(0, all.indexOf(`stage:${stage}`) + 1)
}
