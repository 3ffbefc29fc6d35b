/**
 * `npm run accuracy [-- planted|counter|clean]`: what the catalogue finds of secrets that were planted for it, and what it
 * alarms about where they were changed, and in trees where there are none.
 */
import { alarmsIn, CLEAN_TREES } from './clean-trees.ts'
import { countAlarms } from './counter-examples.ts'
import { type Outcome, plantAll } from './planted.ts'

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'))

if (wanted.length === 0 || wanted.includes('planted')) printPlanted()
if (wanted.length === 0 || wanted.includes('counter')) printCounterExamples()
if (wanted.length === 0 || wanted.includes('clean')) await printClean()

function printPlanted(): void {
  const result = plantAll(showProgress)
  print(`\n${heading('encoding')}`)
  for (const [name, outcome] of result.byEncoding) print(row(name, outcome))
  print(`\n${heading('carrier')}`)
  for (const [name, outcome] of result.byCarrier) print(row(name, outcome))
  print(`\n${heading('rule, where not all is well')}`)
  const worst = [...result.byRule].filter(([, { missed, twice, elsewhere }]) => missed + twice + elsewhere > 0)
  worst.sort(([, a], [, b]) => b.missed - a.missed || b.twice - a.twice)
  for (const [name, outcome] of worst.slice(0, 60)) print(`${row(name, outcome)}  ${result.examples.get(name) ?? ''}`)
  if (worst.length > 60) print(`and ${worst.length - 60} more rules`)
  print('\nsecrets of one rule that another one reports\n')
  for (const [pair, count] of [...result.pairs].sort((a, b) => b[1] - a[1]).slice(0, 40))
    print(`${String(count).padStart(6)}  ${pair}`)
  if (result.pairs.size === 0) print('  none')
  print(`\n${heading(`${result.byRule.size} rules`)}\n${row('all', result.total)}`)
}

function printCounterExamples(): void {
  const results = countAlarms(showProgress)
  print(
    `\n${'what was done to a secret'.padEnd(44)}${['tried', 'alarms %'].map((word) => word.padStart(10)).join('')}  by`,
  )
  const all = { tried: 0, alarms: 0 }
  for (const [change, { tried, alarms, byRule }] of results) {
    all.tried += tried
    all.alarms += alarms
    const most = [...byRule].sort((a, b) => b[1] - a[1]).slice(0, 3)
    print(`${alarmRow(change, tried, alarms)}  ${most.map(([rule, count]) => `${rule} ${count}`).join(', ')}`)
  }
  print(alarmRow('all', all.tried, all.alarms))
}

function alarmRow(name: string, tried: number, alarms: number): string {
  return name.padEnd(44) + String(tried).padStart(10) + ((100 * alarms) / Math.max(1, tried)).toFixed(1).padStart(10)
}

function showProgress(done: number, all: number): void {
  if (process.stderr.isTTY) process.stderr.write(done === all - 1 ? '\r\x1b[K' : `\rrule ${done} of ${all}`)
}

async function printClean(): Promise<void> {
  for (const tree of CLEAN_TREES) {
    const alarms = await alarmsIn(tree)
    if (alarms === undefined) {
      print(`\n${tree}: not here`)
      continue
    }
    const { lines, findings } = alarms
    print(
      `\n${tree}: ${lines.toLocaleString('en')} lines, ${findings.length} alarms, ${rate(findings.length, lines)} per 100,000 lines\n`,
    )
    const byRule = new Map<string, typeof findings>()
    for (const one of findings) byRule.set(one.rule, [...(byRule.get(one.rule) ?? []), one])
    for (const [rule, those] of [...byRule].sort((a, b) => b[1].length - a[1].length)) {
      print(
        `  ${rate(those.length, lines).padStart(6)}  ${String(those.length).padStart(4)}  ${rule} (${those[0]?.severity})`,
      )
      for (const { path, startLine } of those.slice(0, 3)) print(`                  ${path}:${startLine}`)
    }
  }
}

function heading(name: string): string {
  return `${name.padEnd(44)}${['planted', 'found %', 'missed', 'twice', 'elsewhere', 'renamed'].map((word) => word.padStart(10)).join('')}`
}

function row(name: string, { planted, missed, twice, elsewhere, renamed }: Outcome): string {
  const found = (100 * (planted - missed)) / planted
  const cells = [planted, Math.floor(found * 100) / 100, missed, twice, elsewhere, renamed]
  return `${name.padEnd(44)}${cells.map((cell) => String(cell).padStart(10)).join('')}`
}

function rate(count: number, lines: number): string {
  return ((100_000 * count) / Math.max(1, lines)).toFixed(2)
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
