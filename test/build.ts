// `pnpm build`: every package into its `dist/`, ready to be packed.
import './end-with-parent.ts'
import { buildPackages } from './packages.ts'

const { exitCode, text } = await buildPackages()
if (text !== '') console.log(text.trimEnd())
process.exitCode = exitCode
