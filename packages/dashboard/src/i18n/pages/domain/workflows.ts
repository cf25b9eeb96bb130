import { defineCatalog } from '../../catalog.ts'

/** The kinds of cases. */
export const workflows = defineCatalog(
  {
    'workflow.cycle': 'Siklus kinerja',
    'workflow.plan': 'Rencana (SKP)',
    'workflow.report': 'Laporan',
    'workflow.evaluation': 'Evaluasi',
  },
  {
    'workflow.cycle': 'Performance cycle',
    'workflow.plan': 'Plan (SKP)',
    'workflow.report': 'Report',
    'workflow.evaluation': 'Evaluation',
  },
)
