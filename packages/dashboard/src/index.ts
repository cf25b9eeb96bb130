/** A dashboard for Siklus, to mount under any path of any host. */

export { createDashboard, type DashboardOptions, type Identity } from './dashboard.tsx'
export type { DashboardPrincipal, PageEnv } from './pages/page-env.ts'
export type { Words } from './i18n/catalog.ts'
export type { HostText } from './ui/frame/shell-env.ts'
