/** `codemoat scan [paths..]` */
import type { Values } from '../options.ts'
import { scanAndReport } from '../scan-and-report.ts'

export async function runScan(values: Values): Promise<number> {
  const cwd = process.cwd()
  const { fileSource } = await import('../file-source.ts')
  return scanAndReport({ source: fileSource(values, cwd), values, cwd })
}
