import { markPath } from '../../assets/icon-svg.ts'
import { Icon } from '../icon.tsx'
import { LanguageSwitch, ThemeSwitch } from './preference-forms.tsx'
import type { Frame, ShellPrincipal, ShellVariables } from './shell-env.ts'

interface MastheadProps {
  readonly vars: ShellVariables
  readonly frame: Frame
}

const initials = (name: string): string =>
  name
    .split(/[\s,.]+/)
    .filter((part) => /^\p{Lu}\p{Ll}/u.test(part))
    .slice(0, 2)
    .map((part) => part.charAt(0))
    .join('') || name.charAt(0)

const Mark = () => (
  <svg
    class="mark"
    viewBox="0 0 32 32"
    width="30"
    height="30"
    fill="none"
    stroke="currentColor"
    stroke-width="3.4"
    stroke-linecap="round"
    stroke-dasharray="14.4 2.9"
    aria-hidden="true"
    focusable="false"
  >
    <path d={markPath} />
    <circle cx="16" cy="16" r="3.6" fill="currentColor" stroke="none" />
  </svg>
)

const Account = ({ vars, frame, principal }: MastheadProps & { readonly principal: ShellPrincipal }) => (
  <>
    <button type="button" class="quiet account" popovertarget="account">
      <span class="initials" aria-hidden="true">
        {initials(principal.name)}
      </span>
      <span class="account-name">
        <span class="sr-only">{vars.t('shell.account')} </span>
        {principal.name}
      </span>
    </button>
    <div id="account" popover="auto" class="pop">
      <p>
        <strong>{principal.name}</strong>
        {principal.note === undefined ? null : <small>{principal.note}</small>}
      </p>
      <ThemeSwitch vars={vars} />
      {frame.account}
    </div>
  </>
)

/** The head of every page: the menu's button on a phone, whose dashboard this is, the language, and the person. */
export const Masthead = ({ vars, frame }: MastheadProps) => {
  const { t, url } = vars
  return (
    <header class="masthead">
      {frame.nav.length > 0 ? (
        <button type="button" class="quiet menu-button" popovertarget="nav" aria-label={t('shell.menu')}>
          <Icon name="menu" />
        </button>
      ) : null}
      <a class="brand" href={url('/')}>
        <Mark />
        <span>
          <b>{frame.product}</b>
          <small>{frame.tenant}</small>
        </span>
      </a>
      <div class="tools">
        <LanguageSwitch vars={vars} />
        {frame.principal ? (
          <Account vars={vars} frame={frame} principal={frame.principal} />
        ) : (
          <ThemeSwitch vars={vars} />
        )}
      </div>
    </header>
  )
}
