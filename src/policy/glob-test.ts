/** Globs, compiled when they are first asked, and paths as globs over them want them. */
import picomatch from 'picomatch'

/** True where any of the globs matches. `folder`: they count from there, and nothing outside of it matches. */
export function createGlobTest(globs: readonly string[], folder = ''): (text: string) => boolean {
  if (globs.length === 0) return () => false
  let isMatch: ((text: string) => boolean) | undefined
  return (text) => {
    if (!text.startsWith(folder)) return false
    isMatch ??= picomatch([...globs], { dot: true })
    return isMatch(text.slice(folder.length))
  }
}
