import type { Child } from 'hono/jsx'
import type { Translator } from '../i18n/translator.ts'
import type { FlashMessage, Tone } from './frame/flash-cookie.ts'
import { Icon } from './icon.tsx'

/** A message in a box: an icon for the tone and the words. A bad one interrupts a screen reader, the others wait. */
export const Notice = ({ tone, children }: { readonly tone: Tone; readonly children?: Child }) => (
  <div class={`notice tone-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
    <Icon name={tone} />
    <div>{children}</div>
  </div>
)

/** The message a redirect carried over. */
export const Flash = ({ t, message }: { readonly t: Translator; readonly message: FlashMessage }) => (
  <Notice tone={message.tone}>
    <p>{t(message.key)}</p>
  </Notice>
)

/** The same message in an answer to htmx: it goes to the place for messages, whatever the answer itself replaces. */
export const FlashPartial = (props: { readonly t: Translator; readonly message: FlashMessage }) => (
  <hx-partial hx-target="#flash">
    <Flash {...props} />
  </hx-partial>
)
