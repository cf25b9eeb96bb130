import { JobRejected } from '@siklus/core'

/** A mail server. */
export interface SmtpServer {
  readonly host: string
  /** Default 587, or 465 with `implicit`. */
  readonly port?: number
  /**
   * `starttls` (the default): the connection changes to TLS, or nothing is sent. `implicit`: TLS from the first byte. `none`: in clear, for
   * a server on the same machine.
   */
  readonly tls?: 'starttls' | 'implicit' | 'none'
  readonly auth?: { readonly user: string; readonly password: string }
  /** The certificate of the own authority, as PEM, where the server's is not of a public one. */
  readonly ca?: string
}

/** A message, ready to be sent. */
export interface SmtpMessage {
  readonly from: string
  /** One address without a name. */
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string
  /** `<…@…>` */
  readonly messageId: string
  readonly date: Date
}

/** Connections to a mail server, opened when they are needed. */
export interface Smtp {
  /** Fails with `JobRejected` when the server refuses this message for good, otherwise with an error that tells no address. */
  send(message: SmtpMessage): Promise<void>
  close(): Promise<void>
}

const TIMEOUTS = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 }
// what a message says is never a path or an address to read from
const NOTHING_FROM_OUTSIDE = { disableFileAccess: true, disableUrlAccess: true }

/** Connects to a mail server over `nodemailer`, which is loaded with the first message. */
export const openSmtp = (server: SmtpServer, maxConnections: number): Smtp => {
  let transport: ReturnType<typeof connect> | undefined
  const connect = async () => {
    const { createTransport } = await import('nodemailer')
    return createTransport({ pool: true, maxConnections, ...TIMEOUTS, ...NOTHING_FROM_OUTSIDE, ...settingsOf(server) })
  }
  return {
    send: async ({ to, ...message }) => {
      transport ??= connect()
      try {
        const headers = { 'Auto-Submitted': 'auto-generated' }
        await (await transport).sendMail({ ...message, to: { name: '', address: to }, headers })
      } catch (error) {
        throw translated(error)
      }
    },
    close: async () => {
      const last = transport
      transport = undefined
      ;(await last)?.close()
    },
  }
}

const settingsOf = ({ host, port, tls = 'starttls', auth, ca }: SmtpServer) => ({
  host,
  port: port ?? (tls === 'implicit' ? 465 : 587),
  secure: tls === 'implicit',
  requireTLS: tls === 'starttls',
  ignoreTLS: tls === 'none',
  ...(auth && { auth: { user: auth.user, pass: auth.password } }),
  ...(ca !== undefined && { tls: { ca } }),
})

/** The server's own words may repeat the address, so only its number is told. */
const translated = (error: unknown): Error => {
  const { code, status } = told(error)
  const isRefused = (code === 'EENVELOPE' || code === 'EMESSAGE') && status >= 500
  if (isRefused) return new JobRejected(`the mail server refuses the message (${status})`)
  return new Error(`the mail server did not take the message (${status || code})`, { cause: error })
}

const told = (error: unknown): { readonly code: string; readonly status: number } => {
  if (!(error instanceof Error)) return { code: 'unknown', status: 0 }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
  const status = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 0
  return { code, status }
}
