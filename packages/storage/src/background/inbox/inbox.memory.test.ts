import { inboxContract } from '../../contract/inbox.contract.ts'
import { memoryInbox } from './memory-inbox.ts'

inboxContract({ name: 'memory', open: async () => memoryInbox() })
