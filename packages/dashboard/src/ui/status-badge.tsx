import type { Child } from 'hono/jsx'
import type { Tone } from './frame/flash-cookie.ts'
import { Icon, type IconName } from './icon.tsx'

/** The tones of a badge: those of messages, and `neutral` for what is neither good nor bad. */
export type BadgeTone = Tone | 'neutral'

/** A state in a word. */
export interface StatusBadgeProps {
  readonly tone: BadgeTone
  readonly children: Child
  /** Another shape than the tone's own: a clock for what waits. */
  readonly icon?: IconName
}

/** A state in a word with a shape of its own: circle, triangle, octagon or ring. Colour only repeats it. */
export const StatusBadge = ({ tone, icon, children }: StatusBadgeProps) => (
  <span class={`badge tone-${tone}`}>
    <Icon name={icon ?? tone} />
    {children}
  </span>
)
