import type { AnyRule, Pack } from '@siklus/core/policy'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { page } from '../../ui/frame/page.tsx'
import type { PageDeps, PageEnv, PageModule } from '../page-env.ts'
import { today } from '../today.ts'
import { formOf } from '../work/form.ts'
import { packOf, ruleOf } from './packs.ts'
import { tryRule } from './trial.ts'
import { TrialView } from './trial-view.tsx'
import { typedIn } from './typed-number.ts'
import { PackList, PackView } from './view.tsx'

/** The regulations as code: the packs, the page of each, and a place to try a rule. They are open to everybody who is signed in. */
export const policyPages: PageModule = (app, deps) => {
  app.get('/aturan', (c) => {
    const { t, url } = c.var
    return page(c, { title: t('policy.title') }, <PackList {...{ t, url }} packs={deps.packs} />)
  })
  app.get('/aturan/:pack', (c) => {
    const { t, url } = c.var
    const pack = packOf(deps.packs, c.req.param('pack'))
    if (!pack) throw new HTTPException(404)
    return page(c, { title: t.words(pack.title), current: '/aturan' }, <PackView {...{ t, url, pack }} />)
  })
  app.get('/aturan/:pack/:rule', (c) => {
    const pack = packOf(deps.packs, c.req.param('pack'))
    const rule = ruleOf(pack, c.req.param('rule'))
    if (!pack || !rule) throw new HTTPException(404)
    return trialPage(c, deps, { pack, rule })
  })
}

interface Asked {
  readonly pack: Pack
  readonly rule: AnyRule
}

const nothing = { finding: null, faults: [] } as const

const trialPage = (c: Context<PageEnv>, deps: PageDeps, { pack, rule }: Asked) => {
  const { t, url } = c.var
  const form = formOf(new URL(c.req.url).searchParams)
  const on = form.text('on') || dayFor(pack, today(deps))
  const trial = form.text('coba') === '' ? nothing : tryRule({ t, pack, rule, form, locale: typedIn(form) }, on)
  const title = t('policy.try.title', { rule: t.words(rule.title) })
  return page(c, { title, current: '/aturan' }, <TrialView {...{ t, url, pack, rule, form, on, ...trial }} />)
}

/** Today, or the last day on which the pack was the law. */
const dayFor = ({ inForce: { from, to } }: Pack, day: string): string => {
  if (day < from) return from
  return to !== undefined && to < day ? to : day
}
