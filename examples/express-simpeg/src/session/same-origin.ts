import type { RequestHandler } from 'express'

/** Refuses what changes something unless a page of this origin sent it: the cookie alone does not say who wrote the form. */
export const sameOrigin: RequestHandler = (req, res, next) => {
  const own = `${req.protocol}://${req.get('host')}`
  if (req.method === 'GET' || req.method === 'HEAD' || req.get('origin') === own) return next()
  res
    .status(403)
    .type('text')
    .send('Formulir ini tidak dikirim dari halaman SIMPEG. Muat ulang halaman, lalu kirim lagi.')
}
