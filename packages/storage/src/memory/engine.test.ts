import { engineContract } from '../contract/engine/engine.contract.ts'
import { leaveNote } from '../contract/engine/leave-note.ts'
import { memory } from './index.ts'

engineContract({ name: 'memory', storage: async () => memory({ records: [leaveNote] }) })
