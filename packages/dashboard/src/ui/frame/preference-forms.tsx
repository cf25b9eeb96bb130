import type { Locale } from '../../i18n/catalog.ts'
import { PREFERENCES_PATH } from './preferences.ts'
import type { ShellVariables, Theme } from './shell-env.ts'

interface PreferenceProps {
  readonly vars: ShellVariables
}

const other: { readonly [From in Locale]: Locale } = { id: 'en', en: 'id' }
const themes: readonly Theme[] = ['auto', 'light', 'dark']

/** One button that shows the page in the other language; its own text is in that language. */
export const LanguageSwitch = ({ vars }: PreferenceProps) => {
  const to = other[vars.locale]
  return (
    <form method="post" action={vars.url(PREFERENCES_PATH)} class="bare">
      <input type="hidden" name="back" value={vars.here} />
      <button type="submit" class="quiet" name="locale" value={to} lang={to} aria-label={vars.t('shell.otherLanguage')}>
        {to.toUpperCase()}
      </button>
    </form>
  )
}

/** Three buttons for the theme; the chosen one is pressed. */
export const ThemeSwitch = ({ vars }: PreferenceProps) => {
  const { t } = vars
  const label = { auto: t('shell.theme.auto'), light: t('shell.theme.light'), dark: t('shell.theme.dark') }
  return (
    <form method="post" action={vars.url(PREFERENCES_PATH)} class="bare">
      <input type="hidden" name="back" value={vars.here} />
      <fieldset class="switch">
        <legend class="sr-only">{t('shell.theme')}</legend>
        {themes.map((theme) => (
          <button
            type="submit"
            class="quiet"
            name="theme"
            value={theme}
            aria-pressed={theme === vars.theme ? 'true' : 'false'}
          >
            {label[theme]}
          </button>
        ))}
      </fieldset>
    </form>
  )
}
