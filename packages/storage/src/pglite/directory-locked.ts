import { TypedError } from '@siklus/core'

/** Another process has the folder open. Two processes on one PGlite folder destroy it, so this one did not open it. */
export class DirectoryLocked extends TypedError {
  readonly _tag = 'DirectoryLocked'
  readonly code = 'DIRECTORY_LOCKED'
  readonly directory: string
  readonly pid: number
  readonly host: string
  constructor(directory: string, holder: { readonly pid: number; readonly host: string }) {
    super(
      `${directory} is open in process ${holder.pid} on ${holder.host}; stop that process, or if it is gone for good delete siklus.lock in the folder`,
    )
    this.directory = directory
    this.pid = holder.pid
    this.host = holder.host
  }
}
