import type { Document, PlanBody, PlanView } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import type { Action } from '../../ui/action-button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextArea } from '../../ui/field.tsx'
import { ActForm } from '../work/act-form.tsx'
import { keptBy, type Rejected } from '../work/rejected.ts'
import { ShortHash } from '../work/short-hash.tsx'

/** What a reader can do with a plan besides writing it. */
export interface PlanActsProps {
  readonly t: Translator
  readonly url: string
  readonly view: PlanView
  readonly acts: { readonly [event: string]: Action }
  readonly rejected: Rejected | undefined
}

const Decide = ({ t, url, view, acts, rejected }: PlanActsProps) => {
  const field = keptBy('decide', rejected)
  return (
    <>
      <ActForm
        t={t}
        name="agree"
        url={url}
        seen={view.case}
        acts={[{ action: acts['plan.agree'] }, { action: acts['plan.recall'], tone: 'plain' }]}
      />
      <ActForm
        t={t}
        name="decide"
        url={url}
        seen={view.case}
        acts={[
          { action: acts['plan.return'], tone: 'plain' },
          { action: acts['plan.negotiate'], tone: 'plain' },
        ]}
      >
        <TextArea {...field('note')} label={t('plan.note')} hint={t('plan.note.hint')} rows={3} required />
      </ActForm>
    </>
  )
}

interface SignProps extends PlanActsProps {
  readonly document: Document<PlanBody>
}

/** Says what is signed: which revision, how many results, which content. */
const SignedContent = ({ t, document }: Pick<SignProps, 't' | 'document'>) => (
  <>
    <p>
      {t('plan.sign.what', { revision: document.revision, results: document.body.results.length })}{' '}
      <span class="nowrap">
        {t('plan.sign.content')} <ShortHash hash={document.contentHash} />
      </span>
    </p>
    <input type="hidden" name="contentHash" value={document.contentHash} />
  </>
)

const Sign = ({ t, url, view, acts, rejected, document }: SignProps) => {
  const refuse = keptBy('refuse', rejected)
  return (
    <>
      <ActForm
        t={t}
        name="sign"
        url={url}
        seen={view.case}
        acts={[{ action: acts['plan.sign'] }, { action: acts['plan.countersign'] }]}
      >
        <SignedContent t={t} document={document} />
      </ActForm>
      {acts['plan.refuseToSign'] === undefined ? null : (
        <details open={refuse('reason').error !== undefined}>
          <summary>{t('plan.refuse')}</summary>
          <p class="muted">{t('plan.refuse.note')}</p>
          <ActForm
            t={t}
            name="refuse"
            url={url}
            seen={view.case}
            acts={[{ action: acts['plan.refuseToSign'], tone: 'danger' }]}
          >
            <TextArea {...refuse('reason')} label={t('work.reason')} rows={3} required />
          </ActForm>
        </details>
      )}
    </>
  )
}

const Withdraw = ({ t, url, view, acts, rejected }: PlanActsProps) => {
  const field = keptBy('withdraw', rejected)
  if (acts['plan.withdraw'] === undefined) return null
  return (
    <details open={field('reason').error !== undefined}>
      <summary>{acts['plan.withdraw'].label}</summary>
      <p class="muted">{t('plan.withdraw.note')}</p>
      <ActForm
        t={t}
        name="withdraw"
        url={url}
        seen={view.case}
        acts={[{ action: acts['plan.withdraw'], tone: 'danger', confirm: t('plan.withdraw.confirm') }]}
      >
        <TextArea {...field('reason')} label={t('work.reason')} rows={3} required />
      </ActForm>
    </details>
  )
}

/** Events of the editor have their buttons there. */
const BY_EDITOR = ['plan.submit', 'plan.propose']

/** The decisions that are open to the reader, or nothing. */
export const PlanActs = (props: PlanActsProps) => {
  const [document] = props.view.submitted
  const events = Object.keys(props.acts).filter((event) => !BY_EDITOR.includes(event))
  if (events.length === 0) return null
  const signs = events.some((event) => event === 'plan.sign' || event === 'plan.countersign')
  return (
    <Card title={props.t('work.yourMove')} id="plan-acts">
      <div class="stack">
        {document !== undefined && signs ? <Sign {...props} document={document} /> : null}
        <Decide {...props} />
        <Withdraw {...props} />
      </div>
    </Card>
  )
}
