import { targetOf } from './breaches.ts'
import type { SourceFacts } from './source-facts.ts'

/** Import cycles between files, each as the paths from a file back to itself. Types count: a cycle of types is a cycle of ideas. */
export const cycles = (files: readonly SourceFacts[]): readonly (readonly string[])[] => {
  const imports = new Map(files.map((file) => [file.path, targetsOf(file)]))
  const done = new Set<string>()
  const found: (readonly string[])[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(path)
    if (seenAt >= 0) found.push([...trail.slice(seenAt), path])
    if (seenAt >= 0 || done.has(path)) return
    for (const target of imports.get(path) ?? []) visit(target, [...trail, path])
    done.add(path)
  }
  for (const { path } of files) visit(path, [])
  return found
}

const targetsOf = (file: SourceFacts): readonly string[] =>
  file.imports.flatMap((fact) => targetOf(file.path, fact) ?? [])
