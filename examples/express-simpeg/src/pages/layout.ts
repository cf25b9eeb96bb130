import { KINERJA } from '../kinerja/dashboard.ts'
import type { Account } from '../session/sessions.ts'
import { tenantName } from '../tenant.ts'
import { type Html, html } from './html.ts'

const MENU = [
  ['/', 'Beranda'],
  ['/pegawai', 'Pegawai'],
  ['/mutasi', 'Mutasi'],
  [KINERJA, 'Kinerja'],
] as const

/** A page of the application; without an account it has no menu. */
export const layout = (title: string, body: Html, account?: Account): string =>
  html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · SIMPEG ${tenantName}</title>
<link rel="stylesheet" href="/simpeg.css">
</head>
<body>
<header><strong>SIMPEG ${tenantName}</strong>${account && menu(account)}</header>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>`.text

const menu = ({ nama, jabatan }: Account): Html =>
  html`<nav>${MENU.map(([path, name]) => html`<a href="${path}">${name}</a>`)}</nav>
<form method="post" action="/keluar"><span>${nama}, ${jabatan}</span><button>Keluar</button></form>`
