import type { Child } from 'hono/jsx'
import type { Translator } from '../../i18n/translator.ts'

/** The statuses that have words of their own. */
export type ErrorStatus = 401 | 403 | 404 | 409 | 413 | 422 | 500 | 503

/** The general words for a status: what happened, and what the person can do. */
export const errorStatus = (t: Translator, status: ErrorStatus): { readonly title: string; readonly text: string } =>
  ({
    401: { title: t('error.401'), text: t('error.401.do') },
    403: { title: t('error.403'), text: t('error.403.do') },
    404: { title: t('error.404'), text: t('error.404.do') },
    409: { title: t('error.409'), text: t('error.409.do') },
    413: { title: t('error.413'), text: t('error.413.do') },
    422: { title: t('error.422'), text: t('error.422.do') },
    500: { title: t('error.500'), text: t('error.500.do') },
    503: { title: t('error.503'), text: t('error.503.do') },
  })[status]

interface ErrorPageProps {
  readonly t: Translator
  readonly failure: {
    readonly status: ErrorStatus
    readonly title?: string
    readonly text?: string
    readonly detail?: Child
    readonly incident?: string
  }
  /** The home page, offered below the words. */
  readonly home?: string
  /** As a message inside another page: no heading. */
  readonly brief?: true
}

/** What happened, what to do, and the number to quote. */
export const ErrorPage = ({ t, failure, home, brief }: ErrorPageProps) => {
  const words = errorStatus(t, failure.status)
  const title = failure.title ?? words.title
  return (
    <div class={brief ? 'stack' : 'stack narrow'}>
      {brief ? <strong>{title}</strong> : <h1>{title}</h1>}
      <p>{failure.text ?? words.text}</p>
      {failure.detail}
      {failure.incident === undefined ? null : <p>{t('error.incident', { incident: failure.incident })}</p>}
      {home === undefined ? null : (
        <p>
          <a href={home}>{t('shell.home')}</a>
        </p>
      )}
    </div>
  )
}
