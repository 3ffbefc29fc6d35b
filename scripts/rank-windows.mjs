// @ts-check
/**
 * Counts how frequent each window of three bytes is in source code, for the keyword kernel, which looks for the rarest
 * windows of a keyword. Run by hand, with folders of code in many languages; the result is committed.
 *
 *   node scripts/rank-windows.mjs node_modules /usr/include /usr/lib/python3 /usr/local/go/src /usr/share/doc ...
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importSource } from './generate/import-source.mjs'

const FOLDER_BYTES_MAX = 40e6
const FILE_BYTES_MAX = 500_000
const RANKS = 16
/** How much more frequent a window of one rank is than one of the rank before: `RANK_STEP` of assembly/build-tables.ts. */
const STEP = 1.6

const { slotOf, SLOT_COUNT } = await importSource(`export * from './assembly/keyword-tables.ts'`)
const counts = new Float64Array(SLOT_COUNT)
for (const folder of process.argv.slice(2)) countFolder(folder)
const most = Math.max(...counts)
const packed = Buffer.alloc(SLOT_COUNT / 2)
for (const [slot, count] of counts.entries()) packed[slot >> 1] |= rankOf(count) << (slot & 1 ? 4 : 0)
writeFileSync(
  'src/kernels/window-ranks.generated.ts',
  [
    '// Made by scripts/rank-windows.mjs. Do not edit.',
    '/** Of each slot of windows, two a byte: how frequent its windows are in source code, on a scale of powers. */',
    `export const WINDOW_RANKS_BASE64 =\n  '${packed.toString('base64')}'`,
    '',
  ].join('\n'),
)

/** @param {number} count */
function rankOf(count) {
  return Math.max(0, RANKS - 1 - Math.floor(Math.log(most / Math.max(1, count)) / Math.log(STEP)))
}

/** @param {string} folder */
function countFolder(folder) {
  let room = FOLDER_BYTES_MAX
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (room < 0 || !entry.isFile() || (statSync(path, { throwIfNoEntry: false })?.size ?? Infinity) > FILE_BYTES_MAX)
      continue
    const bytes = readFileSync(path)
    if (bytes.subarray(0, 4096).includes(0)) continue
    room -= bytes.length
    for (let at = 0; at + 2 < bytes.length; at++) {
      counts[slotOf(bytes.readUInt16LE(at), bytes[at + 2])]++
    }
  }
}
