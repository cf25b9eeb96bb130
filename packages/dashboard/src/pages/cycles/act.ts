import type { Context } from 'hono'
import type { FlashKey } from '../../ui/frame/flash-cookie.ts'
import type { PageDeps, PageEnv } from '../page-env.ts'
import { actingOf } from '../work/act-fields.tsx'
import type { Acts } from '../work/acts.ts'
import type { Form } from '../work/form.ts'

/** What each button of a cycle's page does. */
export const cycleActs =
  (c: Context<PageEnv>, { performance: { cycles } }: PageDeps, cycle: string) =>
  (form: Form): Acts => {
    const acting = actingOf(form, c.var.principal)
    const reason = form.text('reason')
    return {
      'cycle.hold': () => cycles.hold({ cycle, reason }, acting),
      'cycle.resume': () => cycles.resume({ cycle }, acting),
      'cycle.cancel': () => cycles.cancel({ cycle, reason }, acting),
      'cycle.close': () => cycles.close({ cycle }, acting),
      'cycle.closeOpen': () => cycles.closeOpen({ cycle, reason }, acting),
      'cycle.revise': () => cycles.revise({ cycle, reason }, acting),
      'cycle.restartPlan': () => cycles.restartPlan({ cycle }, acting),
    }
  }

/** What the page says when an act is done. */
export const cycleFlash: { readonly [event: string]: FlashKey } = {
  'cycle.hold': 'flash.cycle.hold',
  'cycle.resume': 'flash.cycle.resume',
  'cycle.cancel': 'flash.cycle.cancel',
  'cycle.close': 'flash.cycle.close',
  'cycle.closeOpen': 'flash.cycle.close',
  'cycle.revise': 'flash.cycle.revise',
  'cycle.restartPlan': 'flash.cycle.restartPlan',
}
