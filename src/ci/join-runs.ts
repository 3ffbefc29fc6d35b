/** Several scans as one: their findings one after the other, their coverage in sum. */
import type { Coverage } from '../base/coverage.ts'
import type { Finding } from '../base/finding.ts'
import type { ScanRun } from '../scan/scan.ts'

/** `finish` is given all findings of all of them. */
export function joinRuns(
  runs: readonly ScanRun[],
  finish: (findings: readonly Finding[]) => Promise<readonly Finding[]> = async (findings) => findings,
): ScanRun {
  return {
    get coverage() {
      return sumOf(runs.map(({ coverage }) => coverage))
    },
    async *[Symbol.asyncIterator]() {
      const findings: Finding[] = []
      for (const run of runs) for await (const finding of run) findings.push(finding)
      yield* await finish(findings)
    },
  }
}

function sumOf(parts: readonly Coverage[]): Coverage {
  return {
    blobs: parts.reduce((sum, { blobs }) => sum + blobs, 0),
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    skipped: parts.flatMap(({ skipped }) => skipped),
    complete: parts.every(({ complete }) => complete),
  }
}
