import type { EvidenceLink, NewEntry } from '@siklus/core/performance'
import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { FlashPartial } from '../../ui/flash.tsx'
import type { FlashKey } from '../../ui/frame/flash-cookie.ts'
import { page, seeOther } from '../../ui/frame/page.tsx'
import type { PageDeps, PageEnv, PageModule } from '../page-env.ts'
import { decimalOf } from '../work/decimal-input.ts'
import { webAddress } from '../work/evidence.tsx'
import { type Form, readForm } from '../work/form.ts'
import { wasWritten } from '../work/pressed-twice.ts'
import { attempt } from '../work/problem.ts'
import type { Rejected } from '../work/rejected.ts'
import { type JournalAsked, journalScene } from './journal-scene.ts'
import { JOURNAL_PATH, JournalPage, journalHref, NoJournal } from './view.tsx'

type Ctx = Context<PageEnv>

interface Shown {
  readonly rejected?: Rejected
  readonly focus?: true
  /** Drawn besides the page, for htmx. */
  readonly also?: Child
}

const show = async (c: Ctx, deps: PageDeps, asked: JournalAsked, shown: Shown = {}): Promise<Response> => {
  const { t, url } = c.var
  const scene = await journalScene(c, deps, asked)
  const status = shown.rejected?.problem.status
  return page(
    c,
    { title: t('journal.title'), current: JOURNAL_PATH, ...(status && { status }) },
    scene === null ? (
      <NoJournal t={t} url={url} />
    ) : (
      <>
        <JournalPage t={t} url={url} scene={scene} rejected={shown.rejected} focus={shown.focus} />
        {shown.also}
      </>
    ),
  )
}

/** A link without words is called by the host it leads to. */
const evidenceOf = (form: Form): readonly EvidenceLink[] => {
  const [url, label] = [form.text('evidence.0.url'), form.text('evidence.0.label')]
  if (url === '' && label === '') return []
  const address = webAddress(url)
  return [{ url, label: label || (address === undefined ? url : new URL(address).host) }]
}

const orNull = (text: string): string | null => (text === '' ? null : text)

const entryOf = (form: Form, locale: 'id' | 'en'): NewEntry => {
  const quantity = form.text('quantity')
  return {
    cycle: form.text('cycle'),
    on: form.text('on'),
    result: orNull(form.text('result')),
    text: form.text('text'),
    quantity: quantity === '' ? null : decimalOf(quantity, locale),
    unit: orNull(form.text('unit')),
    evidence: evidenceOf(form),
  }
}

/** Goes back to the month of the entry: by a redirect, or under htmx by drawing the journal again where it stands. */
const done = (
  c: Ctx,
  deps: PageDeps,
  at: { readonly cycle: string; readonly month: string },
  key: FlashKey,
): Promise<Response> | Response => {
  if (!c.var.partial) return seeOther(c, journalHref(at.cycle, { month: at.month }), { tone: 'good', key })
  return show(c, deps, at, { focus: true, also: <FlashPartial t={c.var.t} message={{ tone: 'good', key }} /> })
}

/** All that a person wrote: an entry that differs in any of it is another one. */
const contentOf = ({ on, result, text, quantity, unit, evidence }: NewEntry): string =>
  JSON.stringify([on, result, text, quantity, unit, (evidence ?? []).map(({ url, label }) => [url, label])])

const isRepeated = async (c: Ctx, { performance, clock }: PageDeps, entry: NewEntry): Promise<boolean> => {
  const { by } = c.var.principal
  const entries = await performance.journal.list({ cycle: entry.cycle }, { by })
  const same = entries.find((one) => contentOf(one) === contentOf(entry))
  return same?.person === by.person && wasWritten({ at: same.createdAt }, clock)
}

const add = async (c: Ctx, deps: PageDeps): Promise<Response> => {
  const form = await readForm(c)
  const entry = entryOf(form, c.var.locale)
  const twice = await isRepeated(c, deps, entry)
  const problem = twice
    ? undefined
    : await attempt(c.var.t, () => deps.performance.journal.add(entry, { by: c.var.principal.by }))
  if (problem) return show(c, deps, { cycle: entry.cycle }, { rejected: { input: form, problem } })
  return done(c, deps, { cycle: entry.cycle, month: entry.on.slice(0, 7) }, 'flash.journal.added')
}

const remove = async (c: Ctx, deps: PageDeps, entry: string): Promise<Response> => {
  const form = await readForm(c)
  const cycle = form.text('cycle')
  const { by } = c.var.principal
  const known = (await deps.performance.journal.list({ cycle }, { by })).find(({ id }) => id === entry)
  const problem = await attempt(c.var.t, () => deps.performance.journal.remove({ cycle, entry }, { by }))
  if (problem) return show(c, deps, { cycle, month: known?.on.slice(0, 7) }, { rejected: { input: form, problem } })
  return done(c, deps, { cycle, month: (known?.on ?? '').slice(0, 7) }, 'flash.journal.removed')
}

/** The daily log: written in a sentence, read by month. */
export const journalPages: PageModule = (app, deps) => {
  app.get(JOURNAL_PATH, (c) =>
    show(c, deps, {
      cycle: c.req.query('siklus'),
      month: c.req.query('bulan'),
      day: c.req.query('hari')?.match(/^\d{4}-\d{2}-\d{2}$/)?.[0],
      copy: c.req.query('salin'),
    }),
  )
  app.post(JOURNAL_PATH, (c) => add(c, deps))
  // The answer to a form stands under this address; loading it again leads to the journal.
  app.get(`${JOURNAL_PATH}/:entry/hapus`, (c) => c.redirect(c.var.url(JOURNAL_PATH), 303))
  app.post(`${JOURNAL_PATH}/:entry/hapus`, (c) => remove(c, deps, c.req.param('entry')))
}
