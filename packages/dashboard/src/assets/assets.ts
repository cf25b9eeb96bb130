import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { appCss } from './app-css.ts'
import { appJs } from './app-js.ts'
import { iconSvg } from './icon-svg.ts'
import { tokensCss } from './tokens-css.ts'
import { workCss } from './work-css.ts'

/** A file the browser may keep for ever: its name changes when its content does. */
export interface Asset {
  /** `siklus-1f2e3d4c5b6a.css`. */
  readonly name: string
  readonly type: string
  readonly body: string
  /** The `integrity` attribute for the tag that loads it. */
  readonly integrity: string
}

const require = createRequire(import.meta.url)

/** A file of an installed package as text. The source map line goes: its file is not served. */
const packageText = (path: string): string =>
  readFileSync(require.resolve(path), 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n')

const hash = (algorithm: string, body: string) => createHash(algorithm).update(body)

const asset = (stem: string, extension: string, body: string): Asset => ({
  name: `${stem}-${hash('sha256', body).digest('hex').slice(0, 12)}.${extension}`,
  type: types[extension] ?? 'application/octet-stream',
  body,
  integrity: `sha384-${hash('sha384', body).digest('base64')}`,
})

const types: { readonly [extension: string]: string } = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

/** One sheet in three layers, so that a host's own unlayered sheet wins without a fight. `@charset` may not stand in a layer. */
const stylesheet = (): string => {
  const pico = packageText('@picocss/pico/css/pico.min.css').replace('@charset "UTF-8";', '')
  return `@layer pico, tokens, app;\n@layer pico {${pico}}\n@layer tokens {${tokensCss}}\n@layer app {${appCss}${workCss}}\n`
}

/**
 * htmx, its extension and our own in one file: htmx looks at the page as soon as its script has run, and on a slow line an extension in a
 * file of its own comes too late, so that the page would never hear of a change.
 */
const script = (): string =>
  [packageText('htmx.org/dist/htmx.min.js'), packageText('htmx.org/dist/ext/hx-sse.min.js'), appJs].join('\n;\n')

/** The files of the dashboard, read once when the module loads. */
export const assets = {
  css: asset('siklus', 'css', stylesheet()),
  script: asset('siklus', 'js', script()),
  icon: asset('siklus', 'svg', iconSvg),
} as const

const byName = new Map<string, Asset>(Object.values(assets).map((file) => [file.name, file]))

/** The asset of that exact name. No path is ever opened, so no name can reach another file. */
export const findAsset = (name: string): Asset | undefined => byName.get(name)
