import { hash } from 'node:crypto'
import {
  type Clock,
  type Job,
  type JobHandler,
  JobRejected,
  MAIL_QUEUE,
  type Notice,
  noticeIn,
  systemClock,
} from '@siklus/core'
import { openSmtp, type SmtpServer } from './smtp.ts'

/** A mail as the host writes it, in the language of the person it goes to. */
export interface MailText {
  /** One address, without a name. */
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same as HTML. The host escapes what people wrote. */
  readonly html?: string
}

/** What `mailHandler` takes. */
export interface MailOptions {
  readonly smtp: SmtpServer
  /** `Siklus <siklus@kab-andir.example>`; its domain also stands in the ids of the messages. */
  readonly from: string
  /** Writes the mail of a notice and looks up the address. Nothing where the person has none, or wants none. */
  readonly write: (notice: Notice) => Promise<MailText | undefined>
  /** Mails at a time, and so connections to the mail server; default 2. */
  readonly concurrency?: number
  readonly clock?: Clock
}

/**
 * Sends notices by mail, as text with an HTML alternative. The id of a message follows from its job, so that a mailbox recognises one
 * that was delivered twice. A message that the server refuses for good is rejected; everything else comes back later.
 */
export const mailHandler = ({ smtp, from, write, concurrency = 2, clock = systemClock }: MailOptions): JobHandler => {
  const domain = domainOf(from)
  const server = openSmtp(smtp, concurrency)
  return {
    queue: MAIL_QUEUE,
    concurrency,
    run: async (job) => {
      const mail = await write(noticeIn(job))
      if (!mail) return
      if (!ADDRESS.test(mail.to)) throw new JobRejected('the address is not one mail address')
      await server.send({ ...mail, from, messageId: messageIdOf(job, domain), date: new Date(clock.now()) })
    },
    close: () => server.close(),
  }
}

const ADDRESS = /^[^\s@,;:<>"]+@[^\s@,;:<>"]+$/

const domainOf = (from: string): string => {
  const [, domain] = /@([^\s@<>]+?)>?$/.exec(from) ?? []
  if (domain === undefined) throw new RangeError(`'${from}' is no sender of mail; write it as 'Name <name@domain>'`)
  return domain
}

const messageIdOf = ({ tenant, id }: Job, domain: string): string =>
  `<${hash('sha256', JSON.stringify([tenant, id]), 'hex').slice(0, 32)}@${domain}>`
