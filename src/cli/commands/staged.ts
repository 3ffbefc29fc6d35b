/** `codemoat staged` */
import { begun } from '../../sources/begun.ts'
import { stagedSource } from '../../sources/staged.ts'
import type { Values } from '../options.ts'

export async function runStaged(values: Values): Promise<number> {
  const cwd = process.cwd()
  // Git works while the engine is loaded.
  const source = begun(stagedSource({ cwd }))
  try {
    const { scanAndReport } = await import('../scan-and-report.ts')
    return await scanAndReport({ source, values, cwd })
  } finally {
    source.end()
  }
}
