/** `codemoat ci` */
import { prepareCiJob } from '../../ci/ci-job.ts'
import type { CiMode } from '../../ci/ci-mode.ts'
import { findCiSystem } from '../../ci/ci-systems.ts'
import { gitPlace } from '../../git/safe-git.ts'
import type { Values } from '../options.ts'
import { scanAndReport } from '../scan-and-report.ts'

export async function runCi(values: Values): Promise<number> {
  const cwd = process.cwd()
  const system = findCiSystem(process.env)
  const event = system.event(process.env)
  const job = await prepareCiJob({
    event,
    mode: (values.mode as CiMode | undefined) ?? 'auto',
    place: gitPlace(cwd, process.env),
    environment: process.env,
    cloneWhole: system.cloneWhole,
    base: values.base as string | undefined,
    cache: values.cache as string | undefined,
  })
  if (values.quiet !== true) process.stderr.write(`codemoat: ${system.name}, ${job?.title ?? event.title}\n`)
  if (job === undefined) return 0
  return scanAndReport({ source: job, values: { ...values, format: values.format ?? system.format }, cwd })
}
