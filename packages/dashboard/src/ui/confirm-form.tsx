import type { Child } from 'hono/jsx'
import type { Translator } from '../i18n/translator.ts'

/** A question before something that is hard to undo. */
export interface ConfirmFormProps {
  readonly t: Translator
  /** Where the answer is posted; already below the base. */
  readonly url: string
  /** What will happen, as a question. */
  readonly question: string
  /** What it means: how many people, which deadline, whether it can be undone. */
  readonly children?: Child
  /** The word on the button: the verb of the question, never "yes". */
  readonly confirmLabel: string
  /** Where it leads if the person does not want it. */
  readonly cancelHref: string
  readonly fields?: { readonly [name: string]: string | number }
  readonly tone?: 'main' | 'danger'
}

/** A page's worth of asking. It works without scripts; the server decides again when the answer comes. */
export const ConfirmForm = ({
  t,
  url,
  question,
  children,
  confirmLabel,
  cancelHref,
  fields = {},
  tone = 'main',
}: ConfirmFormProps) => (
  <form method="post" action={url} class="card stack narrow">
    <h1>{question}</h1>
    {children}
    {Object.entries({ ...fields, confirmed: 'yes' }).map(([name, value]) => (
      <input type="hidden" name={name} value={String(value)} />
    ))}
    <div class="actions">
      <button type="submit" class={tone === 'danger' ? 'danger' : undefined}>
        {confirmLabel}
      </button>
      <a href={cancelHref} class="button secondary outline">
        {t('shell.confirm.cancel')}
      </a>
    </div>
  </form>
)
