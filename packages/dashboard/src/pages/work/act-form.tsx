import type { Child } from 'hono/jsx'
import type { Translator } from '../../i18n/translator.ts'
import { type Action, ActionButton } from '../../ui/action-button.tsx'
import { ActFields, type Seen } from './act-fields.tsx'
import { FORM } from './rejected.ts'

/** One of the buttons of a form: what it sends, how it looks, and a question to answer first. */
export interface ActChoice {
  readonly action: Action | undefined
  readonly tone?: 'main' | 'plain' | 'danger'
  /** Other words than the event's own. */
  readonly label?: string
  readonly confirm?: string
}

/** A form that moves a case. */
export interface ActFormProps {
  readonly t: Translator
  /** Names the form among those of its page. */
  readonly name: string
  readonly url: string
  readonly seen: Seen
  /** Events the person's roles could ever send; undefined ones are not offered here and leave no trace. */
  readonly acts: readonly ActChoice[]
  readonly children?: Child
}

const tones = { main: undefined, plain: 'secondary outline', danger: 'danger outline' } as const

const Allowed = ({ act, action }: { readonly act: ActChoice; readonly action: Action }) => (
  <button type="submit" name="event" value={action.event} class={tones[act.tone ?? 'main']}>
    {act.label ?? action.label}
  </button>
)

const Refused = ({
  t,
  name,
  url,
  act,
  action,
}: Omit<ActFormProps, 'acts'> & { readonly act: ActChoice; readonly action: Action }) => (
  <ActionButton
    t={t}
    id={`${name}-${action.event.replaceAll('.', '-')}`}
    url={url}
    action={{ ...action, label: act.label ?? action.label }}
    tone={act.tone ?? 'main'}
  />
)

/** Questions with one or more buttons; the button decides the event. Events that are not allowed now stand below, greyed, with their reasons. */
export const ActForm = (props: ActFormProps) => {
  const offered = props.acts.flatMap((act) => (act.action ? [{ act, action: act.action }] : []))
  const allowed = offered.filter(({ action }) => action.allowed)
  const refused = offered.filter(({ action }) => !action.allowed)
  const question = allowed.find(({ act }) => act.confirm !== undefined)?.act.confirm
  if (offered.length === 0) return null
  return (
    <div class="stack act">
      {allowed.length === 0 ? null : (
        <form method="post" action={props.url} {...(question !== undefined && { 'data-confirm': question })}>
          <input type="hidden" name={FORM} value={props.name} />
          <ActFields seen={props.seen} />
          {props.children}
          <div class="actions">
            {allowed.map((one) => (
              <Allowed {...one} />
            ))}
          </div>
        </form>
      )}
      {refused.map((one) => (
        <Refused {...props} {...one} />
      ))}
    </div>
  )
}
