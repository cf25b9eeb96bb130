import type { CycleView } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import type { Action } from '../../ui/action-button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextArea } from '../../ui/field.tsx'
import { ActForm } from '../work/act-form.tsx'
import { FORM, keptBy, type Rejected } from '../work/rejected.ts'

interface ActsProps {
  readonly t: Translator
  /** Where the forms post. */
  readonly url: string
  readonly view: CycleView
  readonly acts: { readonly [event: string]: Action }
  readonly rejected: Rejected | undefined
}

type Tone = 'main' | 'plain' | 'danger'

/** The acts of a cycle in the order of need. Follow-ups have a page of their own. */
const offered = [
  { event: 'cycle.restartPlan', tone: 'main', reason: false },
  { event: 'cycle.resume', tone: 'main', reason: false },
  { event: 'cycle.close', tone: 'main', reason: false },
  { event: 'cycle.closeOpen', tone: 'plain', reason: true },
  { event: 'cycle.revise', tone: 'plain', reason: true },
  { event: 'cycle.hold', tone: 'plain', reason: true },
  { event: 'cycle.cancel', tone: 'danger', reason: true },
] as const satisfies readonly { readonly event: string; readonly tone: Tone; readonly reason: boolean }[]

const confirmOf = (t: Translator, event: string): string | undefined => {
  if (event === 'cycle.cancel') return t('cycle.cancel.confirm')
  return event === 'cycle.closeOpen' ? t('cycle.closeOpen.confirm') : undefined
}

type OneProps = ActsProps & { readonly offer: (typeof offered)[number] }

const Form = ({ t, url, view, acts, rejected, offer }: OneProps) => {
  const { event, tone, reason } = offer
  const name = event.replace('cycle.', '')
  const confirm = confirmOf(t, event)
  return (
    <ActForm
      t={t}
      name={name}
      url={url}
      seen={view.case}
      acts={[{ action: acts[event], tone, ...(confirm !== undefined && { confirm }) }]}
    >
      {reason ? (
        <TextArea
          {...keptBy(name, rejected)('reason')}
          label={t('cycle.reason')}
          hint={t('cycle.reason.hint')}
          rows={2}
          required
        />
      ) : null}
    </ActForm>
  )
}

/** Acts that need a reason are folded: one line each, so that the page is not a wall of fields. The one that was rejected is open. */
const One = (props: OneProps) => {
  const { acts, offer, rejected } = props
  const action = acts[offer.event]
  if (action === undefined) return null
  if (!offer.reason || !action.allowed) return <Form {...props} />
  const mine = rejected?.input.text(FORM) === offer.event.replace('cycle.', '')
  return (
    <details {...(mine && { open: true })}>
      <summary>{action.label}</summary>
      <Form {...props} />
    </details>
  )
}

/** What the reader may do with the cycle, or why not. */
export const CycleActs = (props: ActsProps) => {
  const { t, acts } = props
  const any = offered.some(({ event }) => acts[event] !== undefined)
  return (
    <Card id="acts" title={t('cycle.acts')}>
      {any ? (
        <div class="stack">
          {offered.map((offer) => (
            <One {...props} offer={offer} />
          ))}
        </div>
      ) : (
        <p class="muted">{t('cycle.acts.none')}</p>
      )}
    </Card>
  )
}
