import type { Translator } from '../../i18n/translator.ts'

/** The one dialog that asks "are you sure" for `hx-confirm` and `data-confirm`. The script fills in the question. */
export const ConfirmDialog = ({ t }: { readonly t: Translator }) => (
  <dialog id="confirm" aria-labelledby="confirm-text">
    <form method="dialog">
      <p id="confirm-text" />
      <div class="actions">
        <button type="submit" value="ok">
          {t('shell.confirm.ok')}
        </button>
        <button type="submit" class="secondary outline" value="cancel">
          {t('shell.confirm.cancel')}
        </button>
      </div>
    </form>
  </dialog>
)
