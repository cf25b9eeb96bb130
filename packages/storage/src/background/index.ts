// where jobs run
export { type InProcess, type InProcessOptions, inProcess } from './in-process/in-process.ts'
export { pgBoss } from './pg-boss/pg-boss.ts'
export type { PgBossPlace } from './pg-boss/place.ts'
export { JOBS_SCHEMA, type PgBossOptions } from './pg-boss/running.ts'
export { type JobsSchemaOptions, migrateJobs, printJobsSchema } from './pg-boss/jobs-schema.ts'
// the inbox
export { memoryInbox } from './inbox/memory-inbox.ts'
export { sqlInbox } from './inbox/sql-inbox.ts'
// mail
export { type MailOptions, type MailText, mailHandler } from './mail/mail-handler.ts'
export type { SmtpServer } from './mail/smtp.ts'
// webhooks
export { type WebhookEndpoint, type WebhookOptions, webhookHandler } from './webhook/webhook-handler.ts'
export { createWebhookSecret } from './webhook/signature.ts'
export { type WebhookCheck, type WebhookHeaders, type WebhookVerdict, verifyWebhook } from './webhook/verify-webhook.ts'
