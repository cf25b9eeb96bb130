import type { FeedbackNote } from '@siklus/core/performance'
import { feedbackTopics } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { liveRegion } from '../../live/region.ts'
import { Card } from '../../ui/card.tsx'
import { RadioGroup, Select } from '../../ui/choice.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TextArea } from '../../ui/field.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { ProblemNotice } from '../work/problem-notice.tsx'
import { FORM, keptBy, type Rejected } from '../work/rejected.ts'
import { nameOf } from '../work/said.tsx'
import type { FeedbackScene } from './feedback-scene.ts'

/** The path of a cycle's feedback. */
export const feedbackPath = (cycle: string): string => `/umpan-balik/${cycle}`

interface FeedbackPageProps {
  readonly t: Translator
  readonly url: (path: string) => string
  readonly scene: FeedbackScene
  readonly rejected: Rejected | undefined
}

const GIVE = 'give'

const GiveForm = ({ t, url, scene, rejected }: FeedbackPageProps) => {
  const field = keptBy(GIVE, rejected)
  const { cycle, results, to } = scene
  if (to === undefined) return <p class="muted">{t('feedback.closed')}</p>
  return (
    <form method="post" action={url(feedbackPath(cycle.case.id))} class="stack">
      <input type="hidden" name={FORM} value={GIVE} />
      <p class="muted">{t('feedback.to', { name: to })}</p>
      <RadioGroup
        {...field('about', 'result')}
        label={t('feedback.about')}
        options={feedbackTopics.map((topic) => ({ value: topic, label: t(`feedback.about.${topic}`) }))}
      />
      <Select
        {...field('result')}
        label={t('feedback.result')}
        blank={t('feedback.result.none')}
        options={results.map(({ id, text }) => ({ value: id, label: text }))}
      />
      <TextArea {...field('text')} label={t('feedback.text')} hint={t('feedback.text.hint')} rows={4} required />
      <div class="actions">
        <button type="submit">{t('feedback.send')}</button>
      </div>
    </form>
  )
}

const noteItem = ({ t, scene }: FeedbackPageProps, note: FeedbackNote) => {
  const about = scene.results.find(({ id }) => id === note.result)?.text
  return {
    at: note.at,
    title: t('feedback.by', { from: nameOf(scene.names, note.from), to: nameOf(scene.names, note.to) }),
    by: about === undefined ? t(`feedback.about.${note.about}`) : `${t(`feedback.about.${note.about}`)}: ${about}`,
    children: <blockquote>{note.text}</blockquote>,
  }
}

/** What was said during the year, and a form for the parties to say more. */
export const FeedbackPage = (props: FeedbackPageProps) => {
  const { t, url, scene, rejected } = props
  const { cycle, notes } = scene
  const path = feedbackPath(cycle.case.id)
  return (
    <>
      <PageHead
        title={t('feedback.title', { year: String(scene.year) })}
        lead={t('feedback.lead', { name: cycle.owner.name })}
        back={{ href: url(`/siklus/${cycle.case.id}`), label: t('work.back.cycle') }}
      />
      <ProblemNotice
        t={t}
        rejected={rejected}
        labels={{ about: t('feedback.about'), result: t('feedback.result'), text: t('feedback.text') }}
      />
      <Card id="give" title={t('feedback.give')}>
        <GiveForm {...props} />
      </Card>
      <div {...liveRegion({ id: 'feedback', url: url(path), topics: ['cases'] })}>
        <Card id="said" title={t('feedback.list')}>
          {notes.length === 0 ? (
            <EmptyState title={t('feedback.none')} why={t('feedback.none.why')} />
          ) : (
            <Timeline t={t} items={notes.map((note) => noteItem(props, note))} />
          )}
        </Card>
      </div>
    </>
  )
}
