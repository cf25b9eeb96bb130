import { defineCatalog } from '../../catalog.ts'

/** Who acts: roles on a case, roles in the whole tenant, and the clock. */
export const roles = defineCatalog(
  {
    'role.owner': 'Pegawai yang dinilai',
    'role.assessor': 'Pejabat penilai',
    'role.superior': 'Atasan pejabat penilai',
    'role.admin': 'Pengelola kinerja',
    'role.auditor': 'Auditor',
    'role.system': 'Sistem',
  },
  {
    'role.owner': 'Employee',
    'role.assessor': 'Assessor',
    'role.superior': "Assessor's superior",
    'role.admin': 'Performance team',
    'role.auditor': 'Auditor',
    'role.system': 'System',
  },
)
