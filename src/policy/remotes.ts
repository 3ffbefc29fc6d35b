/** What kind of place a remote is, judged by its address alone: nothing is asked over the network. */
import picomatch from 'picomatch'

/** Hosts whose repositories are public as a rule. The large ones have private repositories too: those are configured. */
const PUBLIC_HOSTS: readonly string[] = [
  'gist.github.com/**',
  'codeberg.org/**',
  'notabug.org/**',
  'git.sr.ht/**',
  'aur.archlinux.org/**',
  'salsa.debian.org/**',
  'git.savannah.gnu.org/**',
  'git.savannah.nongnu.org/**',
]

/** `publicRemotes` are globs over what `plainAddress` returns, in lower case. */
export function destinationOfRemote(address: string, publicRemotes: readonly string[]): 'public' | 'repository' {
  const plain = plainAddress(address).toLowerCase()
  const patterns = [...PUBLIC_HOSTS, ...publicRemotes.map((glob) => glob.toLowerCase())]
  return picomatch.isMatch(plain, patterns, { dot: true }) ? 'public' : 'repository'
}

/**
 * The address of a remote as `host/path`, without scheme, user, password, port and `.git`; a path of this machine as it
 * is. Takes URLs and the short form of ssh, `git@host:path`.
 */
export function plainAddress(address: string): string {
  const url = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@]*@)?([^/:]*)(?::\d*)?\/*(.*)$/i.exec(address)
  const short = /^(?:[^/@]*@)?([^/:@]{2,}):(?!\/\/)\/*(.*)$/.exec(address)
  const [, host, path = ''] = url ?? short ?? []
  if (!host) return url ? `/${path}` : address
  return `${host.toLowerCase()}/${path.replace(/[?#].*$/s, '').replace(/(?:\.git)?\/*$/, '')}`
}
