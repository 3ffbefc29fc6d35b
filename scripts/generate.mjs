// @ts-check
/**
 * Writes every generated file; with --check, compares instead and fails naming the stale files.
 * A generator is a module in scripts/generate/ that returns paths and texts.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { generateCatalogue } from './generate/catalogue.mjs'
import { generateClaudePlugin } from './generate/claude-plugin.mjs'
import { generateDestinations } from './generate/destinations.mjs'
import { generateHookScripts } from './generate/hook-scripts.mjs'
import { generateKernels } from './generate/kernels.mjs'
import { generatePage } from './generate/page.mjs'
import { generateRuleDocs } from './generate/rule-docs.mjs'
import { generateSchemas } from './generate/schemas.mjs'

const GENERATORS = [
  generateKernels,
  generateCatalogue,
  generateDestinations,
  generateRuleDocs,
  generateSchemas,
  generateHookScripts,
  generateClaudePlugin,
  generatePage,
]
const CHECK = process.argv.includes('--check')

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

const stale = []
for (const generate of GENERATORS) {
  for (const { path, text } of await generate()) {
    if (read(path) === text) continue
    stale.push(path)
    if (CHECK) continue
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
}
if (CHECK && stale.length > 0) {
  console.error(`generated files do not match their source: ${stale.join(', ')}\nrun: npm run generate`)
  process.exitCode = 1
} else {
  console.log(stale.length === 0 ? 'generated files: fresh' : `generated files: wrote ${stale.join(', ')}`)
}
