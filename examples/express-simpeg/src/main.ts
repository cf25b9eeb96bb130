import { demoPassword, demoPeople } from './database/demo-office.ts'
import { runSimpeg } from './run-simpeg.ts'

const { PORT = '3000', DATABASE_URL, SECURE } = process.env
const running = await runSimpeg({
  port: Number(PORT),
  secure: SECURE === '1',
  ...(DATABASE_URL !== undefined && { database: DATABASE_URL }),
})

console.log(`\nSIMPEG: ${running.url}\n\nMasuk sebagai / sign in as (kata sandi / password: ${demoPassword}):`)
for (const { id, nama, jabatan } of demoPeople) console.log(`  ${id.padEnd(8)} ${nama}, ${jabatan}`)
console.log('\nCtrl+C berhenti / stops.\n')

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void running.stop().then(() => process.exit(0)))
