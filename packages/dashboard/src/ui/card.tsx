import type { Child } from 'hono/jsx'

/** A box with a heading of its own. */
export interface CardProps {
  readonly title: string
  /** Makes the card addressable and swappable; the heading gets `<id>-title`. */
  readonly id?: string
  /** A count or badge beside the heading. */
  readonly mark?: Child
  /** A link or button at the right of the heading. */
  readonly aside?: Child
  /** One muted line below the heading: what this shows, up to when. */
  readonly note?: Child
  readonly children?: Child
}

/** A part of a page in a box, named by its heading. */
export const Card = ({ title, id, mark, aside, note, children }: CardProps) => (
  <section class="card" {...(id === undefined ? {} : { id, 'aria-labelledby': `${id}-title` })}>
    <header>
      <h2 {...(id === undefined ? {} : { id: `${id}-title` })}>
        {title}
        {mark ? <> {mark}</> : null}
      </h2>
      {aside}
    </header>
    {note ? <p class="muted">{note}</p> : null}
    {children}
  </section>
)
