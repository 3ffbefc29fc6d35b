/** `--report html=FILE` as its users type it, with copied code beside its original. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type PageData, unpackPageData } from '../../src/reports/html/page-data.ts'
import { fillFakes } from '../../src/rules/fakes/fill-fakes.ts'
import { runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { createRepository } from '../support/temporary-repository.ts'

const CODE = `export function reconcileCustodyPositions(custodian: Custodian, ledger: Ledger): Breaks {
  const positions = custodian.statementOf(ledger.valueDate).positions
  const breaks = new Map<Isin, PositionBreak>()
  for (const position of positions) {
    const booked = ledger.holdingOf(position.isin, position.safekeepingAccount)
    const difference = position.settledQuantity.minus(booked.settledQuantity)
    if (difference.isZero()) continue
    const pending = ledger.pendingSettlements(position.isin).filter((trade) => trade.isUnmatched)
    breaks.set(position.isin, { difference, pending, severity: gradeBreak(difference, booked) })
  }
  ledger.note(custodian.bic, 'reconciled against the statement of the custodian')
  if (breaks.size > custodian.toleratedBreaks) throw new TooManyBreaks(custodian.bic, breaks)
  return { breaks, valueDate: ledger.valueDate, checkedPositions: positions.length }
}
`

async function dataOf(file: string): Promise<PageData> {
  const page = readFileSync(file, 'utf8')
  const packed = /<script type="text\/plain" id="data">([^<]*)</.exec(page)?.[1] ?? ''
  return unpackPageData(Buffer.from(packed, 'base64'))
}

test('a copy stands beside its original where the checkout is given, with secrets taken out of both', async () => {
  const home = temporaryFolder()
  const token = fillFakes('<github-token:ghp>', 1)
  const repository = createRepository()
  repository.write('src/custody.ts', CODE.replace("'reconciled", `'${token}', 'reconciled`))
  repository.git('add', '--all')
  repository.git('commit', '--quiet', '-m', 'start')
  const run = (...args: string[]) => runCli(args, { cwd: home, env: { HOME: home, USERPROFILE: home } })
  expect(run('index', 'add', repository.folder, '--as', 'custody').code).toBe(0)
  writeFileSync(join(home, 'paste.md'), `Please explain:\n\n${CODE.replace("'reconciled", `'${token}', 'reconciled`)}`)
  const line = { role: 'user', content: `Please explain:\n\n${CODE}` }
  writeFileSync(join(home, 'chat.jsonl'), `${JSON.stringify(line)}\n`)
  const scan = (...more: string[]) =>
    run(
      'scan',
      'paste.md',
      'chat.jsonl',
      '--index',
      join(home, '.codemoat/index.moat'),
      '--report',
      'html=r.html',
      ...more,
    )

  expect(scan('--checkout', `custody=${repository.folder}`).code).toBe(1)
  const { report, originals = [] } = await dataOf(join(home, 'r.html'))
  const pairs = originals.map(({ finding, ...pair }) => ({ path: report.findings[finding]?.location.path, ...pair }))
  expect(pairs.map(({ path }) => path).sort()).toEqual(['chat.jsonl', 'paste.md'])
  for (const { copy, original } of pairs) {
    expect(original.path).toBe('custody/src/custody.ts')
    expect(copy.lines.join('\n')).toContain('  const positions = custodian.statementOf')
    expect(original.lines.join('\n')).toContain('  const positions = custodian.statementOf')
  }
  expect(JSON.stringify(originals)).not.toContain(token)
  expect(JSON.stringify(originals)).toContain('<github-personal-access-token>')

  scan()
  expect((await dataOf(join(home, 'r.html'))).originals).toBeUndefined()
  expect(scan('--checkout', 'custody=nowhere')).toMatchObject({ code: 2, stderr: expect.stringContaining('nowhere') })
})

test('names of files that are no markup and no text survive', async () => {
  const repository = createRepository()
  const name = `</script>]]>%0A'"<b>.env`
  repository.write(name, `TOKEN=${fillFakes('<github-token:ghp>', 1)}\n`)
  runCli(['scan', '.', '--report', 'html=r.html'], { cwd: repository.folder, env: repository.environment })
  const { report } = await dataOf(join(repository.folder, 'r.html'))
  expect(report.findings.map(({ location }) => location.path)).toEqual([name])
})
