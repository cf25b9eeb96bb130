import { hash } from 'node:crypto'
import { canonical } from '../../case/canonical.ts'
import type { Json } from '../../case/json.ts'

/** The name of a body by its content: sha256 of its canonical JSON (RFC 8785), hex. Bodies that differ only in the order of keys share it. */
export const contentHash = (body: Json): string => hash('sha256', canonical(body))
