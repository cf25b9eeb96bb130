import { page } from '../../ui/frame/page.tsx'
import type { PageModule } from '../page-env.ts'

export const casePages: PageModule = (app) => {
  app.get('/kasus/:id', (c) => page(c, { title: 'Siklus' }, <h1>Siklus</h1>))
}
