import type { Acting, Cycles } from '@siklus/core/performance'
import type { FlashKey } from '../../ui/frame/flash-cookie.ts'
import type { Form } from '../work/form.ts'

/** An act of a cycle: what the service does, and what the next page says. */
interface CycleAct {
  readonly flash: FlashKey
  readonly run: (cycles: Cycles, asked: { readonly cycle: string; readonly reason: string }, acting: Acting) => Promise<unknown>
}

const acts: { readonly [event: string]: CycleAct } = {
  'cycle.hold': { flash: 'flash.cycle.hold', run: (cycles, asked, acting) => cycles.hold(asked, acting) },
  'cycle.resume': { flash: 'flash.cycle.resume', run: (cycles, { cycle }, acting) => cycles.resume({ cycle }, acting) },
  'cycle.cancel': { flash: 'flash.cycle.cancel', run: (cycles, asked, acting) => cycles.cancel(asked, acting) },
  'cycle.close': { flash: 'flash.cycle.close', run: (cycles, { cycle }, acting) => cycles.close({ cycle }, acting) },
  'cycle.closeOpen': { flash: 'flash.cycle.close', run: (cycles, asked, acting) => cycles.closeOpen(asked, acting) },
  'cycle.revise': { flash: 'flash.cycle.revise', run: (cycles, asked, acting) => cycles.revise(asked, acting) },
  'cycle.restartPlan': {
    flash: 'flash.cycle.restartPlan',
    run: (cycles, { cycle }, acting) => cycles.restartPlan({ cycle }, acting),
  },
}

/** The act a form asks for; undefined when the page has no such button. */
export const cycleAct = (form: Form): CycleAct | undefined => {
  const event = form.text('event')
  return Object.hasOwn(acts, event) ? acts[event] : undefined
}
