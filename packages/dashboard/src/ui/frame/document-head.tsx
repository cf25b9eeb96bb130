import { type Asset, assets } from '../../assets/assets.ts'
import type { Frame, ShellVariables } from './shell-env.ts'

/**
 * How htmx behaves on every page. History: Back loads the page again, nothing is restored from a copy. `open` is left alone by a
 * morph, so a fold that the reader opened stays open when the page refreshes itself.
 */
const htmxConfig = JSON.stringify({
  extensions: 'sse',
  history: 'reload',
  morphIgnore: ['data-htmx-powered', 'open'],
})

interface DocumentHeadProps {
  readonly vars: ShellVariables
  readonly frame: Frame
  readonly title: string
}

/** The head of the document: own style sheet, the host's sheets after it, and the script under the nonce of this response. */
export const DocumentHead = ({ vars, frame, title }: DocumentHeadProps) => {
  const at = ({ name }: Asset) => vars.url(`/assets/${name}`)
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content={vars.theme === 'auto' ? 'light dark' : vars.theme} />
      <title>{`${title} · ${frame.product}`}</title>
      <meta name="htmx-config" content={htmxConfig} />
      <link rel="icon" href={at(assets.icon)} type={assets.icon.type} />
      <link rel="stylesheet" href={at(assets.css)} integrity={assets.css.integrity} />
      {frame.stylesheets.map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      <script defer nonce={vars.nonce} src={at(assets.script)} integrity={assets.script.integrity} />
    </head>
  )
}
