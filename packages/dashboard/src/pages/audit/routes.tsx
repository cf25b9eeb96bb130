import { page } from '../../ui/frame/page.tsx'
import type { PageModule } from '../page-env.ts'

export const auditPages: PageModule = (app) => {
  app.get('/jejak', (c) => page(c, { title: 'Siklus' }, <h1>Siklus</h1>))
}
