import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { build, type Metafile, type Plugin } from 'esbuild'
import { ROOT } from './layers.ts'

/** The files of a bundle, by their paths in the bundle's folder. */
export type Bundle = Readonly<Record<string, BundledFile>>

/** One file of a bundle. */
export interface BundledFile {
  /** The files it was made of, by their paths in the package. */
  readonly sources: readonly string[]
  /** Files of the same bundle that it loads as soon as it is imported. */
  readonly files: readonly string[]
  /** Modules of other packages and of Node that it loads as soon as it is imported. */
  readonly modules: readonly string[]
}

// Nobody opens one of these without the main door. They load it whole, so that what it holds is one file, not one for each way of
// sharing it.
const BESIDE_MAIN = ['./effect', './otel', './performance', './testing']

/**
 * Makes one file of every door of a package, in a folder; what doors share lies in `chunks/`, so that a class is one class behind all of
 * them. Code of other packages stays theirs: it is imported, never copied. Names are kept and maps carry the source, comments included,
 * for whoever reads a trace. Looks at no types. Throws with the compiler's words.
 */
export const bundleDoors = async (name: string, out: string): Promise<Bundle> => {
  const folder = join(ROOT, 'packages', name)
  const doors = doorFiles(folder)
  const { metafile } = await build({
    ...{ absWorkingDir: folder, entryPoints: Object.values(doors), plugins: [besideMain(folder, doors)] },
    ...{ outdir: out, outbase: 'src', chunkNames: 'chunks/[name]-[hash]' },
    ...{ bundle: true, splitting: true, format: 'esm', packages: 'external' },
    // the oldest Node of the package's `engines`
    ...{ platform: 'node', target: 'node22', tsconfig: 'tsconfig.build.json' },
    // V8 parses an arrow function whole when the file is loaded, any other function when it is first called
    supported: { arrow: false },
    ...{ sourcemap: true, metafile: true, logLevel: 'silent' },
  })
  return bundleOf(metafile, (path) => relative(out, join(folder, path)))
}

type DoorFiles = Readonly<Record<string, string>>

const doorFiles = (folder: string): DoorFiles => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).exports

const besideMain = (folder: string, doors: DoorFiles): Plugin => {
  const main = join(folder, doors['.'] ?? '')
  const beside = new Set(BESIDE_MAIN.map((door) => join(folder, doors[door] ?? '')))
  return {
    name: 'beside-main',
    setup: ({ onLoad, onResolve }) => {
      // otherwise an import that names nothing is dropped
      onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => ({
        path: join(resolveDir, path),
        sideEffects: true,
      }))
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (!beside.has(path)) return undefined
        const importMain = `import './${relative(dirname(path), main)}'`
        return { contents: `${readFileSync(path, 'utf8')}\n${importMain}`, loader: 'ts' }
      })
    },
  }
}

const bundleOf = ({ outputs }: Metafile, place: (path: string) => string): Bundle =>
  Object.fromEntries(
    Object.entries(outputs)
      .filter(([path]) => path.endsWith('.js'))
      .map(([path, { inputs, imports }]) => {
        const atOnce = imports.filter(({ kind }) => kind === 'import-statement')
        const files = atOnce.filter(({ external }) => !external).map((each) => place(each.path))
        const modules = atOnce.filter(({ external }) => external).map((each) => each.path)
        return [place(path), { sources: Object.keys(inputs), files, modules: [...new Set(modules)] }]
      }),
  )

/** Every module of another package that importing a file of the bundle loads, each once. Modules of Node do not count. */
export const packageModules = (bundle: Bundle, file: string): readonly string[] =>
  [...new Set(filesLoaded(bundle, file).flatMap((each) => bundle[each]?.modules ?? []))]
    .filter((name) => !name.startsWith('node:'))
    .sort()

/** The files of the bundle that importing one of them loads, itself included. */
export const filesLoaded = (bundle: Bundle, file: string): readonly string[] => {
  const seen = new Set([file])
  // a set that grows while it is walked is walked to its end
  for (const each of seen) for (const next of bundle[each]?.files ?? []) seen.add(next)
  return [...seen]
}
