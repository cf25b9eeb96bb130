import type { Context } from 'hono'
import type { PageDeps, PageEnv, PageModule } from '../page-env.ts'
import { actingOf } from '../work/act-fields.tsx'
import { type Acts, answerActs } from '../work/acts.ts'
import type { Form } from '../work/form.ts'
import { reportPath } from './report-props.ts'
import { showReport } from './report-show.tsx'
import { writeReport } from './report-write.tsx'

/** What each button of the page does. Handing in belongs to the editor's form, which saves first. */
const actsOn =
  (c: Context<PageEnv>, { performance: { reporting } }: PageDeps, report: string) =>
  (form: Form): Acts => {
    const acting = actingOf(form, c.var.principal)
    const note = form.text('note')
    const reason = form.text('reason')
    return {
      'report.recall': () => reporting.recall({ report }, acting),
      'report.return': () => reporting.return({ report, note }, acting),
      'report.review': () => reporting.review({ report, ...(note !== '' && { note }) }, acting),
      'report.waive': () => reporting.waive({ report, reason }, acting),
      'report.extend': () => reporting.extend({ report, dueOn: form.text('dueOn'), reason }, acting),
    }
  }

/** Reports of a period: drafted from the journal, handed in, reviewed. */
export const reportPages: PageModule = (app, deps) => {
  app.get('/kerja/laporan/:id', (c) => showReport(c, deps, { id: c.req.param('id') }))
  // The answer to a form stands under this address; loading it again leads to the page.
  app.get('/kerja/laporan/:id/draf', (c) => c.redirect(c.var.url(reportPath(c.req.param('id'))), 303))
  app.post('/kerja/laporan/:id/draf', (c) => writeReport(c, deps, c.req.param('id')))
  app.post('/kerja/laporan/:id', (c) => {
    const id = c.req.param('id')
    return answerActs(c, {
      acts: actsOn(c, deps, id),
      path: reportPath(id),
      again: (rejected) => showReport(c, deps, { id, rejected }),
    })
  })
}
