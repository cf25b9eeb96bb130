import type { Translator } from '../i18n/translator.ts'

/** A fault of a form: the id of its field, and how to put it right. */
export interface FormFault {
  readonly field: string
  readonly text: string
}

/** All faults of a form on top of it, each a link to its field. It takes the focus, with and without scripts. Nothing when there are none. */
export const ErrorSummary = ({ t, faults }: { readonly t: Translator; readonly faults: readonly FormFault[] }) =>
  faults.length === 0 ? null : (
    <div class="notice tone-bad errors" role="alert" tabindex={-1} autofocus>
      <div>
        <p>
          <strong>{t('ui.faults', { n: faults.length })}</strong>
        </p>
        <ul>
          {faults.map(({ field, text }) => (
            <li>
              <a href={`#${field}`}>{text}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
