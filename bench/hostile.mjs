// @ts-check
/**
 * How time grows with the size of hostile text, rule by rule: its keywords over and over, with runs of what its pattern
 * takes between them. Prints the worst ratios of the time for twice the text to the time for the text.
 *
 *   node bench/hostile.mjs [--size 131072] [--show 15] [--all]     --all: with every keyword of a rule, not one alone
 */
import { parseArgs } from 'node:util'
import { createScanner, loadRules } from '../dist/index.js'

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '131072' },
    show: { type: 'string', default: '15' },
    all: { type: 'boolean', default: false },
  },
})
const SIZE = Number(values.size)
const FILLS = [
  '',
  'A0z9'.repeat(50),
  '= '.repeat(20),
  '\\n'.repeat(20),
  '"'.repeat(20),
  ' b\n'.repeat(20),
  '%41@'.repeat(500),
]

/** What doubling may cost; what seems to cost more is measured again, since other processes are more often to blame. */
const RATIO_MAX = 2.3
const TRIALS = 4

const scanner = createScanner({ policy: { failOn: 'none' } })
const encoder = new TextEncoder()

/**
 * Processor time, the least of several runs: what else the machine does only ever adds.
 * @param {Uint8Array} text
 */
function seconds(text) {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < 5; run++) {
    const start = process.cpuUsage()
    scanner.scan(text)
    const { user, system } = process.cpuUsage(start)
    least = Math.min(least, user + system)
  }
  return least / 1e6
}

/** @param {string} unit */
function measure(unit) {
  const once = encoder.encode(unit.repeat(SIZE / unit.length))
  const twice = encoder.encode(unit.repeat((2 * SIZE) / unit.length))
  let ratio = Number.POSITIVE_INFINITY
  let time = Number.POSITIVE_INFINITY
  for (let trial = 0; trial < TRIALS && ratio > RATIO_MAX; trial++) {
    time = seconds(once)
    ratio = Math.min(ratio, seconds(twice) / time)
  }
  return { ratio, nanosecondsPerByte: (time / SIZE) * 1e9 }
}

/** @type {{ rule: string, keyword: string, ratio: number, nanosecondsPerByte: number }[]} */
const results = []
for (const { id, keywords } of loadRules().all()) {
  for (const keyword of values.all ? keywords : keywords.slice(0, 1)) {
    for (const fill of FILLS) results.push({ rule: id, keyword, ...measure(`${keyword}${fill}`) })
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
