/** `codemoat scan [paths..]` */
import { fileSource } from '../file-source.ts'
import type { Values } from '../options.ts'
import { scanAndReport } from '../scan-and-report.ts'

export async function runScan(values: Values): Promise<number> {
  const cwd = process.cwd()
  return scanAndReport({ source: fileSource(values, cwd), values, cwd })
}
