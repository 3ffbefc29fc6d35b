/** `codemoat index add <folder..>`: registers repositories, with a line of what was done for each. */
import { Failure } from '../../base/failure.ts'
import { FINGERPRINT_VERSION } from '../../detect/fingerprint/levels.ts'
import { Sealer } from '../../index-store/index-keys.ts'
import { createSegmentStore, type SegmentStore } from '../../index-store/segment-store.ts'
import { openCodeSource } from '../../registration/code-source.ts'
import type { Reason } from '../../registration/left-out.ts'
import { type Registration, register } from '../../registration/register.ts'
import { printable } from '../../reports/text/printable.ts'
import { countOf, formatBytes, formatCount, formatDuration } from '../../reports/text/quantities.ts'
import { indexPlaceForFirstUse } from '../index-place.ts'
import type { Values } from '../options.ts'
import { print, showStatus, terminal } from '../terminal.ts'
import { addPublic } from './public.ts'

export async function addToIndex(values: Values, folders: readonly string[]): Promise<number> {
  if (values.public === true) return addPublic(values, folders)
  if (folders.length === 0) {
    throw new Failure('usage', 'the folder of the repository is missing', {
      hint: 'write for example `codemoat index add ../payments`',
    })
  }
  if (values.as !== undefined && folders.length > 1) {
    throw new Failure('usage', '--as names one repository, and several were given', {
      hint: 'register them one by one',
    })
  }
  const { place, made } = indexPlaceForFirstUse(values)
  if (made !== undefined) announceKey(made)
  const store = createSegmentStore(place)
  try {
    for (const folder of folders) await addOne(store, folder, values)
  } finally {
    await store.close()
  }
  return 0
}

async function addOne(store: SegmentStore, folder: string, values: Values): Promise<void> {
  const refs = values.ref as readonly string[] | undefined
  const history = values.history === true
  const startedAt = performance.now()
  const source = openCodeSource({ folder, environment: process.env, history, ...(refs && { refs }) })
  showStatus(`codemoat: looking at ${printable(folder)}`)
  let shownAt = 0
  const registration = await register(store, {
    source,
    ...(values.as !== undefined && { name: String(values.as) }),
    keying: new Sealer(store.reader.keys, FINGERPRINT_VERSION),
    settings: JSON.stringify({ refs, history }),
    now: new Date().toISOString(),
    onProgress: ({ done, of, bytes }) => {
      const now = performance.now()
      if (now - shownAt < 80) return
      shownAt = now
      const speed = formatBytes(bytes / Math.max(0.001, (now - startedAt) / 1000))
      showStatus(
        `codemoat: ${printable(folder)}  ${bar(done / of)}  ${formatCount(done)} of ${formatCount(of)} · ${speed}/s`,
      )
    },
  })
  showStatus('')
  report(registration, { seconds: (performance.now() - startedAt) / 1000, showAll: values.list === true })
  if (values['no-dependencies'] !== true) {
    const { addDependencies } = await import('./dependencies.ts')
    await addDependencies(store, source.folder)
  }
}

const BAR_CELLS = 24

function bar(share: number): string {
  const full = Math.round(Math.min(1, share) * BAR_CELLS)
  return '█'.repeat(full) + '░'.repeat(BAR_CELLS - full)
}

function report(registration: Registration, { seconds, showAll }: { seconds: number; showAll: boolean }): void {
  const { style } = terminal()
  const { name, files, lines, changes, leftOut, knownAs } = registration
  const size = `${countOf(files, 'file')}, ${countOf(lines, 'line')}`
  if (changes === undefined) {
    print(`${style.bold(printable(name))}  ${size}  ${style.dim(`unchanged, ${formatDuration(seconds * 1000)}`)}`)
    return
  }
  const speed = `${formatBytes(changes.bytes)} read in ${formatDuration(seconds * 1000)}`
  print(`${style.bold(printable(name))}  ${size}  ${style.dim(speed)}`)
  if (knownAs !== undefined) print(`  known by its first commit as ${printable(knownAs)}; --as gives another name`)
  const moves = [
    changes.added > 0 && `${formatCount(changes.added)} added`,
    changes.gone > 0 && `${formatCount(changes.gone)} taken out`,
  ].filter((move) => move !== false)
  if (moves.length > 0) print(`  ${moves.join(', ')}`)
  if (files === 0) print(`  ${style.caution('nothing of it is registered')}: all of it was left out`)
  reportLeftOut(leftOut, showAll)
}

function reportLeftOut(leftOut: ReadonlyMap<Reason, readonly string[]>, showAll: boolean): void {
  const reasons = [...leftOut].filter(([reason]) => reason !== 'too short').sort((a, b) => b[1].length - a[1].length)
  if (reasons.length === 0) return
  const { style } = terminal()
  const counts = reasons.map(([reason, paths]) => `${formatCount(paths.length)} ${reason}`).join(', ')
  print(`  ${style.dim('left out')}  ${counts}${showAll ? '' : style.dim('  (--list names them)')}`)
  if (!showAll) return
  for (const [reason, paths] of reasons)
    for (const path of paths) print(`    ${style.dim(reason.padEnd(17))}  ${printable(path)}`)
}

function announceKey(path: string): void {
  const { style } = terminal()
  print(
    `${style.good('made a key')}  ${path}`,
    '  Without it the index is a list of random numbers. Keep a copy where you keep such things,',
    '  and never beside the index.',
    '',
  )
}
