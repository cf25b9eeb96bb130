import { type Html, html } from '../pages/html.ts'

/** The application's lines in the dashboard's menu of the person: the way back, and out. */
export const accountMenu = (locale: string): string =>
  asWritten(
    locale === 'id'
      ? html`<a href="/">Kembali ke SIMPEG</a><form method="post" action="/keluar"><button>Keluar</button></form>`
      : html`<a href="/">Back to SIMPEG</a><form method="post" action="/keluar"><button>Sign out</button></form>`,
  )

/** The dashboard's templates escape a text unless it carries this mark. A host that has Hono says `raw(…)` of `hono/html`. */
const asWritten = ({ text }: Html): string => Object.assign(new String(text), { isEscaped: true }) as unknown as string
