#!/usr/bin/env node
import { runCommand } from './run-command.ts'

process.exitCode = await runCommand(process.argv.slice(2), {
  env: process.env,
  clock: { now: () => Date.now() },
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
})
