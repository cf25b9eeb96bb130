import type { Context } from 'hono'
import type { Translator } from '../../i18n/translator.ts'
import { liveRegion } from '../../live/region.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { page } from '../../ui/frame/page.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { codeWord } from '../evaluation/evaluation-words.ts'
import type { PageDeps, PageEnv } from '../page-env.ts'
import { CaseMark } from '../work/case-mark.tsx'
import { ProblemNotice } from '../work/problem-notice.tsx'
import type { Rejected } from '../work/rejected.ts'
import { AddFollowUp, CloseCycle, followUpLabels } from './follow-up-acts.tsx'
import { FollowUpList } from './follow-up-list.tsx'
import { type FollowUpScene, followUpScene } from './follow-up-scene.ts'

/** The path of the page with a cycle's follow-ups. */
export const followUpPath = (cycle: string): string => `/tindak-lanjut/${cycle}`

interface FollowUpPageProps {
  readonly t: Translator
  readonly url: (path: string) => string
  readonly scene: FollowUpScene
  readonly rejected?: Rejected | undefined
}

const Head = ({ t, url, scene: { view, year, predicate } }: FollowUpPageProps) => (
  <PageHead
    title={t('followUp.title', { year: String(year) })}
    mark={<CaseMark t={t} line={view} />}
    back={{ href: url(`/siklus/${view.case.id}`), label: t('work.back.cycle') }}
    lead={
      <>
        {view.owner.name}
        {predicate === undefined ? null : <> · {t('followUp.predicate', { predicate: codeWord(t, predicate) })}</>}
        {view.dueOn === null ? null : <> · {t('work.dueOn', { day: t.date(view.dueOn) })}</>}
      </>
    }
  />
)

const Body = ({ t, url, scene, rejected }: FollowUpPageProps) => {
  const parts = { t, url: url(followUpPath(scene.view.case.id)), scene, rejected }
  return (
    <>
      <Card title={t('followUp.list')} id="follow-ups">
        <FollowUpList {...parts} />
      </Card>
      <div class="columns">
        <AddFollowUp {...parts} />
        <CloseCycle {...parts} />
      </div>
    </>
  )
}

const frame = ({ url, scene: { view, acts } }: FollowUpPageProps) =>
  ['cycle.addFollowUp', 'cycle.close', 'cycle.closeOpen'].some((event) => acts[event]?.allowed)
    ? { id: 'follow-up' }
    : liveRegion({ id: 'follow-up', url: url(followUpPath(view.case.id)), topics: [`case:${view.case.id}`] })

/** The page with what follows from a result: the list, one more, and the end of the cycle. */
const FollowUpPage = (props: FollowUpPageProps) => {
  const { t, scene, rejected } = props
  return (
    <div {...frame(props)}>
      <Head {...props} />
      <ProblemNotice t={t} rejected={rejected} labels={followUpLabels(t)} />
      {scene.predicate === undefined ? (
        <EmptyState icon="clock" title={t('followUp.notYet')} why={t('followUp.notYet.why')} />
      ) : (
        <Body {...props} />
      )}
    </div>
  )
}

/** Answers with the follow-ups of a cycle. Fails with `CaseNotFound` outside the reader's scope. */
export const showFollowUps = async (
  c: Context<PageEnv>,
  deps: PageDeps,
  { id, rejected }: { readonly id: string; readonly rejected?: Rejected },
): Promise<Response> => {
  const { t, url } = c.var
  const scene = await followUpScene(c, deps, id)
  return page(
    c,
    { title: t('followUp.title', { year: String(scene.year) }), status: rejected?.problem.status ?? 200 },
    <FollowUpPage t={t} url={url} scene={scene} rejected={rejected} />,
  )
}
