/** Addresses of lines on the server that the repository is on. */
import type { Variables } from '../ci/ci-event.ts'
import { findBlobs } from '../git/refs.ts'
import type { GitPlace } from '../git/safe-git.ts'
import type { Remark } from '../reports/text/remarks.ts'

export type LinkOf = (remark: Remark) => string | undefined

/**
 * Only to files that the commit has: what stands in a submodule, or in a file that is not tracked, has no page. `head` is
 * the commit of findings that have none: they were found in what is checked out.
 */
export async function createLinks(
  remarks: readonly Remark[],
  { place, env, head }: { readonly place: GitPlace; readonly env: Variables; readonly head: string | undefined },
): Promise<LinkOf> {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env
  if (!server || !repository || !URL.canParse(server)) return () => undefined
  const unsure = remarks.flatMap(({ finding, file }) => (finding.location.commit === undefined ? (file ?? []) : []))
  const asked = [...new Set(unsure)]
  const oids = await findBlobs(
    place,
    asked.map((file) => `${head ?? 'HEAD'}:${file}`),
  ).catch(() => [])
  const present = new Set(asked.filter((_, index) => oids[index] !== undefined))
  return ({ finding, file, startLine, endLine }) => {
    const commit = finding.location.commit ?? head
    if (commit === undefined) return undefined
    const root = `${server}/${repository}`
    if (file === undefined) return finding.location.commit === undefined ? undefined : `${root}/commit/${commit}`
    if (finding.location.commit === undefined && !present.has(file)) return undefined
    const lines = startLine === endLine ? `#L${startLine}` : `#L${startLine}-L${endLine}`
    return `${root}/blob/${commit}/${file.split('/').map(encodeSegment).join('/')}?plain=1${lines}`
  }
}

/** Paths that are no UTF-8 come with their bytes as `\xNN`. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')).replace(/%5Cx([89a-f][0-9a-f])/g, '%$1')
}
