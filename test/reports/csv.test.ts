import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csv } from '../../src/reports/csv.ts'
import { ACME_KEY, anyReport, OPTIONS, sampleFinding, sampleReport } from './samples.ts'

/** The rows of an RFC 4180 text; fails where it is none. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let rest = text
  while (rest !== '') {
    const cell = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest)
    if (cell === null) throw new Error(`not RFC 4180: ${JSON.stringify(rest.slice(0, 60))}`)
    row.push(cell[1] === undefined ? (cell[2] ?? '') : cell[1].replaceAll('""', '"'))
    if (cell[3] === '\r\n') {
      rows.push(row)
      row = []
    }
    rest = rest.slice(cell[0].length)
  }
  return rows
}

/** The rows as records by the names in the header. */
function parseRecords(text: string): Record<string, string>[] {
  const [header = [], ...rows] = parseCsv(text)
  return rows.map((row) => {
    expect(row).toHaveLength(header.length)
    return Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']))
  })
}

describe('csv', () => {
  test('has a header, and a row a finding', () => {
    const finding = sampleFinding({
      path: 'src/a, b.ts',
      line: 3,
      text: `say("${ACME_KEY}")`,
      title: 'Key of "Acme"',
      secret: { redacted: ACME_KEY, length: 24 },
      decoded: ['base64', 'gzip'],
      context: { format: 'claude-code', turn: 12, role: 'user' },
      location: { commit: 'c1' },
    })
    expect(csv.render(sampleReport([finding]), OPTIONS)).toBe(
      [
        'id,rule,kind,title,severity,destination,decision,path,startLine,startColumn,endLine,endColumn,startByte,endByte,' +
          'commit,oid,commits,redacted,length,value,decoded,why,format,session,turn,role,tool,timestamp,embeddedPath,language,model,cwd',
        '"src/a, b.ts:3",acme-access-key,secret,"Key of ""Acme""",critical,repository,block,"src/a, b.ts",3,6,3,30,1000,1024,' +
          `c1,,,${ACME_KEY},24,,base64; gzip,its prefix is acme_; its checksum is right,claude-code,,12,user,,,,,,`,
        '',
      ].join('\r\n'),
    )
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1'])('makes %j text, not a formula', (path) => {
    const [record] = parseRecords(csv.render(sampleReport([sampleFinding({ path })]), OPTIONS))
    expect(record?.path).toBe(`'${path}`)
  })

  test('shows what a terminal would obey, and keeps line breaks', () => {
    const [record] = parseRecords(csv.render(sampleReport([sampleFinding({ path: 'a\u001b[2J\r\nb\u202e' })]), OPTIONS))
    expect(record?.path).toBe('a␛[2J\r\nb<U+202E>')
  })

  test('parses back whatever is in it', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const records = parseRecords(csv.render(report, OPTIONS))
        expect(records).toHaveLength(report.findings.length)
        for (const [index, { location, rule, secret }] of report.findings.entries()) {
          expect(records[index]).toMatchObject({
            startLine: String(location.startLine),
            endByte: String(location.endByte),
            length: secret ? String(secret.length) : '',
          })
          expect(records[index]?.rule?.replace(/^'/, '')).toBe(shown(rule).replace(/^'/, ''))
          for (const cell of Object.values(records[index] ?? {})) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/)
        }
      }),
    )
  })
})

/** Unseen characters spelled out; written otherwise than in the product on purpose. */
function shown(text: string): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0
      if ('\t\r\n'.includes(character)) return character
      if (code < 32) return '␀␁␂␃␄␅␆␇␈␉␊␋␌␍␎␏␐␑␒␓␔␕␖␗␘␙␚␛␜␝␞␟'[code]
      if (code === 127) return '␡'
      const isUnseen = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(character)
      return isUnseen && !/\p{Co}|(?!\p{Default_Ignorable_Code_Point})\p{Cn}/u.test(character)
        ? `<U+${code.toString(16).padStart(4, '0').toUpperCase()}>`
        : character
    })
    .join('')
}
