import { objectionWindowDays } from '@siklus/core/packs/id-permenpanrb6-2022'
import type { Translator } from '../../i18n/translator.ts'
import { Card } from '../../ui/card.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Notice } from '../../ui/flash.tsx'
import { ActForm } from '../work/act-form.tsx'
import { flagIn } from '../work/context.ts'
import { keptBy, type Rejected } from '../work/rejected.ts'
import { Quote } from '../work/said.tsx'
import { WindowCounter } from './day-counter.tsx'
import type { EvaluationScene } from './evaluation-scene.ts'
import type { Preview } from './foresee.tsx'
import { objectionDays, timerOf } from './objection-days.ts'
import { RatingFields } from './rating-fields.tsx'

/** What a reader can do with an evaluation besides writing the self-assessment. */
export interface EvaluationActsProps {
  readonly t: Translator
  /** Where the forms post. */
  readonly url: string
  readonly scene: EvaluationScene
  readonly rejected?: Rejected | undefined
  readonly preview?: Preview | undefined
}

/** The form of the assessor. */
const Rate = ({ t, url, scene, rejected, preview }: EvaluationActsProps) => {
  const field = keptBy('rate', preview?.kept ?? rejected)
  const { view, acts, sentBack, names } = scene
  if (acts['evaluation.rate'] === undefined) return null
  return (
    <Card title={t('evaluation.rate')} id="rate">
      {sentBack === undefined ? null : (
        <Notice tone="warn">
          <p>{t('evaluation.rate.again')}</p>
          <Quote t={t} said={sentBack} names={names} />
        </Notice>
      )}
      <ActForm t={t} name="rate" url={url} seen={view.case} acts={[{ action: acts['evaluation.rate'] }]}>
        <RatingFields
          t={t}
          field={field}
          unitHead={flagIn(view.case, 'unitHead')}
          foreseeUrl={`${url}/pratinjau`}
          finding={preview?.finding}
        />
        <TextArea {...field('note')} label={t('evaluation.note')} hint={t('evaluation.note.hint')} rows={3} />
      </ActForm>
    </Card>
  )
}

/** Whoever runs the process: makes the rating official, or sends it back. */
const Calibrate = ({ t, url, scene: { view, acts }, rejected }: EvaluationActsProps) => {
  const field = keptBy('sendBack', rejected)
  if (acts['evaluation.publish'] === undefined && acts['evaluation.sendBack'] === undefined) return null
  return (
    <Card title={t('work.yourMove')} id="calibrate">
      <ActForm
        t={t}
        name="publish"
        url={url}
        seen={view.case}
        acts={[{ action: acts['evaluation.publish'], confirm: t('evaluation.publish.confirm') }]}
      >
        <p class="muted">{t('evaluation.publish.note')}</p>
      </ActForm>
      <ActForm
        t={t}
        name="sendBack"
        url={url}
        seen={view.case}
        acts={[{ action: acts['evaluation.sendBack'], tone: 'plain' }]}
      >
        <TextArea {...field('note')} label={t('evaluation.sendBack.note')} rows={3} required />
      </ActForm>
    </Card>
  )
}

const Window = ({ t, scene: { view, history, timers, now } }: Pick<EvaluationActsProps, 't' | 'scene'>) => {
  const days = objectionDays(view.case, history, now)
  return days === null ? null : <WindowCounter t={t} window={days} timer={timerOf(timers, 'objectionWindow')} />
}

const ObjectForm = ({ t, url, scene: { view, acts }, rejected }: EvaluationActsProps) => {
  const field = keptBy('object', rejected)
  if (acts['evaluation.object'] === undefined) return null
  return (
    <details open={field('grounds').value !== undefined || !acts['evaluation.object'].allowed}>
      <summary>{t('evaluation.object')}</summary>
      <ActForm
        t={t}
        name="object"
        url={url}
        seen={view.case}
        acts={[{ action: acts['evaluation.object'], tone: 'danger' }]}
      >
        <TextArea
          {...field('grounds')}
          label={t('evaluation.object.grounds')}
          hint={t('evaluation.object.grounds.hint')}
          rows={6}
          required
        />
      </ActForm>
    </details>
  )
}

/** The owner after publication: receive it, then accept it or object to it while the days run. */
const Receive = (props: EvaluationActsProps) => {
  const { t, url, scene } = props
  const { view, acts, now } = scene
  if (acts['evaluation.acknowledge'] === undefined && acts['evaluation.accept'] === undefined) return null
  return (
    <Card title={t('work.yourMove')} id="receive">
      <ActForm t={t} name="acknowledge" url={url} seen={view.case} acts={[{ action: acts['evaluation.acknowledge'] }]}>
        <p>{t('evaluation.acknowledge.note', { days: objectionWindowDays(now.slice(0, 10)) })}</p>
      </ActForm>
      <Window t={t} scene={scene} />
      <ActForm
        t={t}
        name="accept"
        url={url}
        seen={view.case}
        acts={[{ action: acts['evaluation.accept'], confirm: t('evaluation.accept.confirm') }]}
      >
        <p class="muted">{t('evaluation.accept.note')}</p>
      </ActForm>
      <ObjectForm {...props} />
    </Card>
  )
}

/** For others than the owner: how much of the window is left. */
const WindowOnly = ({ t, scene }: EvaluationActsProps) =>
  scene.acts['evaluation.accept'] === undefined && timerOf(scene.timers, 'objectionWindow') !== undefined ? (
    <Card title={t('evaluation.window')} id="window">
      <Window t={t} scene={scene} />
    </Card>
  ) : null

/** The decisions that are open to the reader. */
export const EvaluationActs = (props: EvaluationActsProps) => (
  <>
    <Rate {...props} />
    <Calibrate {...props} />
    <Receive {...props} />
    <WindowOnly {...props} />
  </>
)
