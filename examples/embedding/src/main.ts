import { inMemory, openEngine } from './open-engine.ts'
import { walk } from './walk.ts'

await using engine = await openEngine(inMemory())
for (const line of await walk(engine)) console.log(line)
