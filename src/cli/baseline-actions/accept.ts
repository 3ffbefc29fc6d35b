/** `codemoat baseline accept ID..`: accepts findings by the ids that reports show. */
import { Failure } from '../../base/failure.ts'
import type { Finding } from '../../base/finding.ts'
import type { Values } from '../options.ts'
import { print } from '../terminal.ts'
import { acceptanceFrom, entryOf, openBaseline, saveBaseline, shortPlace } from './baseline-file.ts'
import { findByIds } from './find-by-ids.ts'
import { prepareScans } from './scan-everything.ts'

/** @throws {Failure} `usage`, `finding-unknown` */
export async function acceptFindings(values: Values, ids: readonly string[]): Promise<number> {
  if (ids.length === 0 || !values.reason) {
    throw new Failure('usage', ids.length === 0 ? 'say which finding' : 'the reason is missing', {
      hint: "write `codemoat baseline accept ID --reason 'why it is no leak'`; reports show the id of each finding",
    })
  }
  const acceptance = acceptanceFrom(values)
  const file = openBaseline(values)
  const found = await findByIds(ids, values, await prepareScans(values, file))
  const missing = ids.filter((id) => !found.has(id))
  if (missing.length > 0) {
    throw new Failure('finding-unknown', `no finding here has the id "${missing.join('", "')}"`, {
      hint: 'check the id; `--in PATH` looks into files that are elsewhere, such as an exported chat or a commit message',
    })
  }
  const findings = [...found.values()].map((places) => places[0] as Finding)
  const entries = findings.map((finding) => entryOf(finding, acceptance))
  saveBaseline(file, [...file.baseline.entries, ...entries])
  for (const finding of findings) print(`codemoat: accepted ${finding.rule} in ${shortPlace(finding)} · ${file.path}`)
  return 0
}
