import { page } from '../../ui/frame/page.tsx'
import type { PageModule } from '../page-env.ts'

export const unitPages: PageModule = (app) => {
  app.get('/unit', (c) => page(c, { title: 'Siklus' }, <h1>Siklus</h1>))
}
