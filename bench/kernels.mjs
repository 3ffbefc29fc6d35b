// @ts-check
/**
 * Times the kernels on real files, in one run: WebAssembly, its plain twin, and a copy of the same bytes from memory to
 * memory. Compare the ratios; the absolute numbers tell about the machine.
 *
 *   node bench/kernels.mjs [folder...]     by default what this machine has of node_modules, /usr/include, …
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { importSource } from '../scripts/generate/import-source.mjs'

const FOLDERS = ['node_modules', '/usr/include', '/usr/local/go/src', '/usr/lib/python3', '/usr/share']
const FOLDER_BYTES_MAX = 40e6
const FILE_BYTES_MAX = 4e6
const ROUNDS = 7
const START_ROUNDS = 10
const KEYWORD_COUNTS = [450, 1500]

const { createWasmKernels, referenceKernels, catalogueTexts } = await importSource(`
  export * from './src/kernels/wasm.ts'
  export * from './src/kernels/reference.ts'
  export * from './src/rules/catalogue.ts'`)

/** The text files under a folder, as far as there is room.
 * @param {string} folder */
function readTexts(folder) {
  /** @type {Buffer[]} */
  const texts = []
  let room = FOLDER_BYTES_MAX
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || statSync(path).size > Math.min(FILE_BYTES_MAX, room)) continue
    const bytes = readFileSync(path)
    if (bytes.length === 0 || bytes.subarray(0, 8192).includes(0)) continue
    texts.push(bytes)
    room -= bytes.length
  }
  return texts
}

/** So many keywords of the catalogue, evenly picked; where it has fewer, the rest are words made of them.
 * @param {number} count */
function keywordsFor(count) {
  /** @type {string[]} */
  const own = catalogueTexts().flatMap((/** @type {{ keywords: string[] }} */ rule) => rule.keywords)
  const made = ['_token', '-key', '.secret', '_id', '=', '-url'].flatMap((end) => own.map((word) => word + end))
  const words = [...new Set(own.length < count ? [...own, ...made].slice(0, 2 * count) : own)]
  return Array.from({ length: count }, (_, index) => words[Math.floor((index * words.length) / count)] ?? '')
}

/** The best of several rounds, in MB/s, with what `search` counted; all searches take turns, so that all meet the same machine.
 * @param {Buffer[]} texts @param {Record<string, (text: Buffer) => number>} searches */
function time(texts, searches) {
  const bytes = texts.reduce((sum, text) => sum + text.length, 0)
  /** @type {Record<string, { rate: number, count: number }>} */
  const results = {}
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, search] of Object.entries(searches)) {
      const start = performance.now()
      let count = 0
      for (const text of texts) count += search(text)
      const rate = bytes / 1000 / (performance.now() - start)
      if (rate > (results[name]?.rate ?? 0)) results[name] = { rate, count }
    }
  }
  return { bytes, results }
}

/** Milliseconds from nothing to a first search, in the best of several fresh processes.
 * @param {string[]} keywords */
async function timeStart(keywords) {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { createWasmKernels } from './src/kernels/wasm.ts'
        const start = performance.now()
        createWasmKernels().createKeywordFinder(${JSON.stringify(keywords)}).find(new Uint8Array(1))
        console.log(performance.now() - start)`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    platform: 'node',
    write: false,
  })
  const script = outputFiles[0]?.text ?? ''
  const times = Array.from({ length: START_ROUNDS }, () =>
    Number(execFileSync(process.execPath, ['-'], { input: script, encoding: 'utf8' })),
  )
  return Math.min(...times)
}

const wasm = createWasmKernels()
const target = new Uint8Array(FILE_BYTES_MAX)
/** @type {Record<string, (text: Buffer) => number>} */
const searches = {
  copy: (text) => {
    target.set(text)
    return 0
  },
}
for (const count of KEYWORD_COUNTS) {
  const keywords = keywordsFor(count)
  for (const kernels of [wasm, referenceKernels]) {
    const finder = kernels.createKeywordFinder(keywords)
    searches[`${keywords.length} keywords, ${kernels.name}`] = (text) => finder.find(text).count
  }
}
for (const kernels of [wasm, referenceKernels]) {
  searches[`encoded runs, ${kernels.name}`] = (text) => kernels.findEncodedRuns(text).count
}

console.log(`node ${process.version}, ${cpus()[0]?.model}`)
for (const count of KEYWORD_COUNTS) {
  const ms = await timeStart(keywordsFor(count))
  console.log(`start-up with ${count} keywords: module, instance, tables, first search in ${ms.toFixed(1)} ms`)
}
const folders = process.argv.slice(2)
for (const folder of folders.length > 0 ? folders : FOLDERS.filter((path) => existsSync(path))) {
  const texts = readTexts(folder)
  const { bytes, results } = time(texts, searches)
  console.log(`\n${folder}: ${texts.length} files, ${(bytes / 1e6).toFixed(1)} MB`)
  const copyRate = results.copy?.rate ?? 0
  for (const [name, { rate, count }] of Object.entries(results)) {
    const twin = name.endsWith('wasm') ? results[name.replace('wasm', 'reference')] : undefined
    const ratios = twin && `  ${(rate / twin.rate).toFixed(1)} x its twin, 1/${(copyRate / rate).toFixed(1)} of a copy`
    console.log(
      `  ${name.padEnd(26)} ${rate.toFixed(0).padStart(6)} MB/s  ${String(count).padStart(6)} found${ratios ?? ''}`,
    )
  }
}
