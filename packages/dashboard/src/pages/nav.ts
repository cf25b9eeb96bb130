import type { Context } from 'hono'
import type { NavItem } from '../ui/frame/nav-item.ts'
import type { PageDeps, PageEnv } from './page-env.ts'
import { takingPart } from './parts/taking-part.ts'

/**
 * The main menu of a person: what their parts in cycles and their roles in the tenant give them something to do with. It grants
 * nothing; the pages ask for themselves.
 */
export const navFor =
  (deps: PageDeps) =>
  async (c: Context<PageEnv>): Promise<readonly NavItem[]> => {
    const { t, principal } = c.var
    const { by, roles } = principal
    const [waiting, { owner, assessor }] = await Promise.all([
      deps.performance.home.waitingCount({ by }),
      takingPart(deps, principal),
    ])
    const oversees = roles.includes('admin') || roles.includes('auditor')
    return [
      { path: '/', label: t('nav.home'), icon: 'home', count: waiting },
      ...item(owner, { path: '/kerja/catatan', label: t('nav.journal'), icon: 'work' }),
      ...item(assessor, { path: '/tim', label: t('nav.team'), icon: 'team' }),
      { path: '/unit', label: t('nav.units'), icon: 'unit' },
      ...item(oversees || assessor, { path: '/siklus', label: t('nav.cycles'), icon: 'cycle' }),
      { path: '/aturan', label: t('nav.policy'), icon: 'rule' },
      ...item(oversees, { path: '/jejak', label: t('nav.audit'), icon: 'history' }),
    ]
  }

const item = (shown: boolean, entry: NavItem): readonly NavItem[] => (shown ? [entry] : [])
