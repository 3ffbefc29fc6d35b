// @ts-check
/**
 * How time grows with the size of hostile text, rule by rule: its keywords over and over, with runs of what its pattern
 * takes between them. Prints the worst ratios of the time for twice the text to the time for the text.
 *
 *   node bench/hostile.mjs [--size 131072] [--show 15]
 */
import { parseArgs } from 'node:util'
import { createScanner, loadRules } from '../dist/index.js'

const { values } = parseArgs({
  options: { size: { type: 'string', default: '131072' }, show: { type: 'string', default: '15' } },
})
const SIZE = Number(values.size)
const FILLS = ['', 'A0z9'.repeat(50), '= '.repeat(20), '\\n'.repeat(20), '"'.repeat(20)]

const scanner = createScanner({ policy: { failOn: 'none' } })
const encoder = new TextEncoder()

/**
 * The least of several runs: what else the machine does only ever adds.
 * @param {Uint8Array} text
 */
function seconds(text) {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < 5; run++) {
    const startedAt = performance.now()
    scanner.scan(text)
    least = Math.min(least, performance.now() - startedAt)
  }
  return least / 1000
}

/** @type {{ rule: string, keyword: string, ratio: number, nanosecondsPerByte: number }[]} */
const results = []
for (const { id, keywords } of loadRules().all()) {
  for (const keyword of keywords) {
    for (const fill of FILLS) {
      const unit = `${keyword}${fill}`
      const once = encoder.encode(unit.repeat(SIZE / unit.length))
      const twice = encoder.encode(unit.repeat((2 * SIZE) / unit.length))
      const time = seconds(once)
      results.push({ rule: id, keyword, ratio: seconds(twice) / time, nanosecondsPerByte: (time / SIZE) * 1e9 })
    }
  }
}

const show = Number(values.show)
const ratios = results.map(({ ratio }) => ratio).sort((a, b) => a - b)
console.log(`${results.length} hostile texts of ${SIZE} bytes, ${process.version}`)
console.log(
  `twice the text takes ${ratios[ratios.length >> 1]?.toFixed(2)} times as long at the median, ${ratios.at(-1)?.toFixed(2)} at the most`,
)
for (const { rule, keyword, ratio } of [...results].sort((a, b) => b.ratio - a.ratio).slice(0, show)) {
  console.log(`  ${ratio.toFixed(2).padStart(6)} ×      ${rule}  "${keyword}"`)
}
console.log('slowest')
for (const { rule, keyword, nanosecondsPerByte } of [...results]
  .sort((a, b) => b.nanosecondsPerByte - a.nanosecondsPerByte)
  .slice(0, show)) {
  console.log(`  ${nanosecondsPerByte.toFixed(0).padStart(6)} ns/B  ${rule}  "${keyword}"`)
}
