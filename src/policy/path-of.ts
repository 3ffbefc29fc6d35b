/** Paths as a configuration counts them: from its own folder, wherever the scan began. */
import type { PathFolders } from './settings.ts'

/**
 * Paths outside of the configuration's folder begin with `../`, or stay absolute: no glob of it matches them. Nothing
 * else is changed: what an archive says about its own paths must not lead out of it.
 */
export function createPathOf(folders: PathFolders | undefined): (path: string) => string {
  if (folders === undefined) return (path) => path
  const { scanned, configured } = folders
  const inside = `${configured}/`
  return (path) => {
    // `<standard input>` and the like are no paths.
    if (path.startsWith('<')) return path
    const absolute = isAbsolute(path) ? path : join(scanned, path)
    return absolute.startsWith(inside) ? absolute.slice(inside.length) : `../${path}`
  }
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//.test(path)
}

function join(folder: string, path: string): string {
  let base = folder
  let rest = path.replace(/^(?:\.\/)+/, '')
  for (; rest.startsWith('../'); rest = rest.slice(3)) base = base.slice(0, Math.max(0, base.lastIndexOf('/')))
  return `${base}/${rest}`
}
