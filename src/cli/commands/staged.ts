/** `codemoat staged` */
import { stagedSource } from '../../sources/staged.ts'
import type { Values } from '../options.ts'
import { scanAndReport } from '../scan-and-report.ts'

export async function runStaged(values: Values): Promise<number> {
  const cwd = process.cwd()
  return scanAndReport({ source: stagedSource({ cwd }), values, cwd })
}
