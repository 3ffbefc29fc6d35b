/** What kind of place a remote is, judged by its address alone: nothing is asked over the network. */
import picomatch from 'picomatch'
import { DESTINATIONS, type Destination } from '../base/finding.ts'
import type { DestinationPatterns } from './destination.ts'

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

/** The remotes of `configured` are globs over what `plainAddress` returns, in either case; they stand above the rest. */
export function destinationOfRemote(address: string, configured: DestinationPatterns): Destination {
  const plain = plainAddress(address).toLowerCase()
  const isLike = (globs: readonly string[]): boolean =>
    picomatch.isMatch(
      plain,
      globs.map((glob) => glob.toLowerCase()),
      { dot: true },
    )
  const own = DESTINATIONS.find((destination) => isLike(configured[destination]?.remotes ?? []))
  return own ?? (isLike(PUBLIC_HOSTS) ? 'public' : 'repository')
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
