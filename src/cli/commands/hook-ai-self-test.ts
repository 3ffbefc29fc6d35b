/** `codemoat hook ai --self-test` */
import type { Values } from '../options.ts'

export async function runSelfTest(_values: Values): Promise<number> {
  return 0
}
