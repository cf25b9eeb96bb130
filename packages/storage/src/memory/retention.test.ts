import { contractRecords } from '../contract/records.ts'
import { retentionContract } from '../contract/retention/retention.contract.ts'
import { memory } from './memory.ts'

retentionContract({ name: 'memory', storage: async () => memory({ records: contractRecords }) })
