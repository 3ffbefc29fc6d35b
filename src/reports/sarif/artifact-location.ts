/** Where a file is, as SARIF says it (§3.4): a URI, relative to the scanned folder where the path is. */

/** The name that viewers and GitHub know the scanned folder by. */
export const BASE_ID = '%SRCROOT%'

/** `path` has `/` between folders, and may be that of a file inside an archive (`outer.zip!inner/path`). */
export function artifactLocation(path: string): { readonly uri: string; readonly uriBaseId?: string } {
  const segments = path.split('/')
  const isAbsolute = segments[0] === '' || /^[A-Za-z]:$/.test(segments[0] ?? '')
  const encoded = segments.filter((segment) => segment !== '' && segment !== '.').map(encodeSegment)
  if (isAbsolute) return { uri: `file:///${encoded.join('/').replace(/^([A-Za-z])%3A/, '$1:')}` }
  // A base and what leaves it again cannot be joined safely.
  return encoded[0] === '..' ? { uri: encoded.join('/') } : { uri: encoded.join('/') || '.', uriBaseId: BASE_ID }
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd'))
}
