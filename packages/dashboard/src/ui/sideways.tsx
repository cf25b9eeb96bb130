import type { Child } from 'hono/jsx'

/** A table or drawing that may be wider than the screen: it scrolls by itself, with the keyboard too. */
export const Sideways = ({ label, children }: { readonly label: string; readonly children?: Child }) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset groups what is filled in; this is only read
  <div class="sideways" role="group" aria-label={label} tabindex={0}>
    {children}
  </div>
)
