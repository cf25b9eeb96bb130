import type { Child } from 'hono/jsx'
import type { Translator } from '../i18n/translator.ts'
import type { Tone } from './frame/flash-cookie.ts'
import { Icon } from './icon.tsx'

/** A number that leads to the list it counts. */
export interface StatProps {
  readonly t: Translator
  readonly value: number
  readonly label: string
  /** The list of exactly these. */
  readonly href: string
  /** A line below: of how many, since when. */
  readonly note?: Child
  /** Only when the number asks for something; adds a sign, not just a colour. */
  readonly tone?: Tone
}

/** A count as a link to what it counts. Put several into `<div class="stats">`. */
export const Stat = ({ t, value, label, href, note, tone }: StatProps) => (
  <a class={tone === undefined ? 'stat' : `stat tone-${tone}`} href={href}>
    <span class="stat-value">
      {t.number(value)}
      {tone === undefined ? null : <Icon name={tone} />}
    </span>
    <span class="stat-label">{label}</span>
    {note ? <small>{note}</small> : null}
  </a>
)
