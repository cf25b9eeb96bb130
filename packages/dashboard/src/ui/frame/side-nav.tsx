import type { Translator } from '../../i18n/translator.ts'
import { Icon } from '../icon.tsx'
import { isOpen, type NavItem } from './nav-item.ts'

interface SideNavProps {
  readonly t: Translator
  readonly url: (path: string) => string
  readonly items: readonly NavItem[]
  readonly current?: string | undefined
}

const Count = ({ t, count }: { readonly t: Translator; readonly count: number }) => (
  <span class="count">
    {t.number(count)}
    <span class="sr-only"> {t('shell.nav.waiting')}</span>
  </span>
)

const Entry = ({ t, url, item, current }: Omit<SideNavProps, 'items'> & { readonly item: NavItem }) => (
  <li>
    <a href={url(item.path)} {...(item.path === current ? { 'aria-current': 'page' as const } : {})}>
      {item.icon === undefined ? null : <Icon name={item.icon} />}
      <span>{item.label}</span>
      {item.count ? <Count t={t} count={item.count} /> : null}
    </a>
    {item.children && isOpen(item, current) ? (
      <Entries t={t} url={url} items={item.children} current={current} />
    ) : null}
  </li>
)

const Entries = ({ items, ...rest }: SideNavProps) => (
  <ul>
    {items.map((item) => (
      <Entry item={item} {...rest} />
    ))}
  </ul>
)

/** The main menu: beside the page on a desk, a popover on a phone. Without scripts both work. */
export const SideNav = ({ t, ...rest }: SideNavProps) => (
  <nav id="nav" popover="auto" class="side-nav" aria-label={t('shell.nav')}>
    <Entries t={t} {...rest} />
  </nav>
)
