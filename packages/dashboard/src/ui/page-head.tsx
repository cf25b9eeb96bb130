import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'

/** The head of a page's content. */
export interface PageHeadProps {
  readonly title: string
  /** One sentence below the title. */
  readonly lead?: Child
  /** The page above this one. */
  readonly back?: { readonly href: string; readonly label: string }
  /** A badge or count beside the title. */
  readonly mark?: Child
  /** Buttons and links at the right, below the title on a phone. */
  readonly actions?: Child
}

/** Title, one sentence, the way back, and what can be done with the page as a whole. */
export const PageHead = ({ title, lead, back, mark, actions }: PageHeadProps) => (
  <header class="page-head">
    <div>
      {back ? (
        <a class="back" href={back.href}>
          <Icon name="back" />
          {back.label}
        </a>
      ) : null}
      <h1>
        {title}
        {mark ? <> {mark}</> : null}
      </h1>
      {lead ? <p class="lead">{lead}</p> : null}
    </div>
    {actions ? <div class="actions">{actions}</div> : null}
  </header>
)
