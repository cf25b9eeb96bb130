import { ensureTemplate } from '../pglite-template.ts'

/** Makes the template before any worker asks for it. */
export default async function setup(): Promise<void> {
  await ensureTemplate()
}
