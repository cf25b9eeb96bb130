import type { Child } from 'hono/jsx'
import type { Translator } from '../i18n/translator.ts'
import { Icon } from './icon.tsx'

/** Why something may not be done, in the person's language, with the articles behind it. */
export interface ShownReason {
  readonly code: string
  readonly text: string
  readonly cites?: readonly string[]
}

/** What a person could do now, as `can` tells it, in words. */
export interface Action {
  /** The event that is sent. */
  readonly event: string
  readonly label: string
  readonly allowed: boolean
  readonly reasons: readonly ShownReason[]
}

/** A button that sends an event, or says why it cannot. */
export interface ActionButtonProps {
  readonly t: Translator
  readonly action: Action
  /** Where the form posts; already below the base. */
  readonly url: string
  /** Unique on the page: the reasons hang on it. */
  readonly id: string
  /** Sent along, such as the revision the person saw and the idempotency key. */
  readonly fields?: { readonly [name: string]: string | number }
  /** The element that the answer replaces under htmx, such as `#case-12`. Without it the whole page is loaded. */
  readonly target?: string
  readonly tone?: 'main' | 'plain' | 'danger'
  /** A question to answer first. Under htmx a dialog; without scripts the server should show a `ConfirmForm`. */
  readonly confirm?: string
  /** The key that presses it while the focus is in a queue. */
  readonly hotkey?: string
  /** Further questions of the form, above the button. */
  readonly children?: Child
}

/** The reasons with their articles. */
export const Reasons = ({ t, reasons }: { readonly t: Translator; readonly reasons: readonly ShownReason[] }) => (
  <ul class="reasons">
    {reasons.map(({ code, text, cites = [] }) => (
      <li data-code={code}>
        {text}
        {cites.length === 0 ? null : (
          <small>
            <span class="sr-only">{t('ui.basis')} </span>
            {cites.map((cite) => (
              <cite>{cite}</cite>
            ))}
          </small>
        )}
      </li>
    ))}
  </ul>
)

const tones = { main: undefined, plain: 'secondary outline', danger: 'danger outline' } as const

const wiring = ({ url, target, confirm }: ActionButtonProps) => ({
  ...(target !== undefined && {
    'hx-post': url,
    'hx-target': target,
    'hx-swap': 'outerHTML',
    'hx-disable': 'find button',
  }),
  ...(confirm !== undefined && (target === undefined ? { 'data-confirm': confirm } : { 'hx-confirm': confirm })),
})

const Refused = ({ t, action, id, tone = 'main' }: ActionButtonProps) => (
  <div class="action refused">
    <button type="button" class={tones[tone]} aria-disabled="true" aria-describedby={`${id}-why`}>
      {action.label}
    </button>
    <div id={`${id}-why`} class="why">
      <Icon name="info" />
      <Reasons t={t} reasons={action.reasons} />
    </div>
  </div>
)

/**
 * A form with one button. When the action is not allowed the button stays, can be reached with the keyboard, does nothing, and its
 * reasons stand beside it.
 */
export const ActionButton = (props: ActionButtonProps) => {
  const { action, url, id, fields = {}, tone = 'main', hotkey, children } = props
  if (!action.allowed) return <Refused {...props} />
  return (
    <form method="post" action={url} class="action" {...wiring(props)}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={String(value)} />
      ))}
      {children}
      <button
        type="submit"
        id={id}
        name="event"
        value={action.event}
        class={tones[tone]}
        {...(hotkey && { 'data-key': hotkey, 'aria-keyshortcuts': hotkey })}
      >
        {action.label}
        {hotkey ? (
          <span aria-hidden="true">
            <kbd>{hotkey.toUpperCase()}</kbd>
          </span>
        ) : null}
      </button>
    </form>
  )
}
