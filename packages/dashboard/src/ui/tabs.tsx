import type { Translator } from '../i18n/translator.ts'

/** One view of a page: an address of its own. */
export interface Tab {
  readonly href: string
  readonly label: string
  readonly current: boolean
  /** How many things that view lists. */
  readonly count?: number
}

/** Views of one page as links, so that each can be opened, shared and gone back to. */
export const Tabs = ({
  t,
  label,
  tabs,
}: {
  readonly t: Translator
  readonly label: string
  readonly tabs: readonly Tab[]
}) => (
  <nav class="tabs" aria-label={label}>
    <ul>
      {tabs.map((tab) => (
        <li>
          <a href={tab.href} {...(tab.current ? { 'aria-current': 'page' as const } : {})}>
            {tab.label}
            {tab.count === undefined ? null : <span class="count">{t.number(tab.count)}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
