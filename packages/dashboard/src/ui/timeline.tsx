import type { Child } from 'hono/jsx'
import type { Moment } from '../i18n/moment.ts'
import { momentText } from '../i18n/moment.ts'
import type { Translator } from '../i18n/translator.ts'
import { Icon } from './icon.tsx'
import type { BadgeTone } from './status-badge.tsx'

/** One step of a history. */
export interface TimelineItem {
  readonly at: Moment
  readonly title: Child
  /** Who did it; for deadlines the system. */
  readonly by: string
  /** For whom, when somebody acts under a delegation. */
  readonly onBehalfOf?: string
  readonly tone?: BadgeTone
  /** What was said or found: a comment, a `FindingTree`. */
  readonly children?: Child
}

/** What happened, in the order given; newest first reads best. */
export const Timeline = ({ t, items }: { readonly t: Translator; readonly items: readonly TimelineItem[] }) => (
  <ol class="timeline">
    {items.map(({ at, title, by, onBehalfOf, tone = 'neutral', children }) => (
      <li class={`tone-${tone}`}>
        <Icon name={tone} />
        <div>
          <p>
            <strong>{title}</strong>
          </p>
          <p class="muted">
            <time datetime={momentText(at)}>{t.dateTime(at)}</time>
            {' · '}
            {onBehalfOf === undefined ? by : t('ui.onBehalfOf', { by, whom: onBehalfOf })}
          </p>
          {children}
        </div>
      </li>
    ))}
  </ol>
)
