import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

/** Why a list is empty, and what can be done about it. */
export interface EmptyStateProps {
  readonly title: string
  /** The reason, in a sentence: nothing is due yet, a filter hides it, nobody has begun. */
  readonly why: Child
  /** What to do: a link or a form. Left out only where nothing needs doing. */
  readonly action?: Child
  readonly icon?: IconName
}

/** Stands where a list would. It never leaves a person guessing whether something broke. */
export const EmptyState = ({ title, why, action, icon = 'neutral' }: EmptyStateProps) => (
  <div class="empty">
    <Icon name={icon} />
    <p>
      <strong>{title}</strong>
    </p>
    <p class="muted">{why}</p>
    {action}
  </div>
)
