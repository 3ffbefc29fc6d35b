// @ts-check
/** Reads every file below a folder once, as plainly as Node can: what scanning is measured against. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const target = process.argv[2] ?? '.'
let bytes = 0
const read = (/** @type {string} */ path) => {
  bytes += readFileSync(path).length
}
if (statSync(target).isFile()) read(target)
else {
  const walk = (/** @type {string} */ folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) walk(path)
      else if (entry.isFile()) read(path)
    }
  }
  walk(target)
}
console.log(bytes)
