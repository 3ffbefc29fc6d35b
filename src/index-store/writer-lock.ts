/**
 * One writer at a time: a file that names the process which writes. The lock of a process that is dead is taken over; that
 * of another machine never, since nobody here can tell.
 */
import { randomBytes } from 'node:crypto'
import { linkSync, readdirSync, readFileSync, readlinkSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../base/failure.ts'

const LOCK_NAME = 'lock'

interface Owner {
  readonly pid: number
  /** The machine and, where processes are numbered by container, the container. */
  readonly host: string
  /** When the process began, as the system counts it: numbers of processes are used again. */
  readonly begun: string
  readonly since: string
}

export interface WriterLock {
  release(): void
}

/** @throws {Failure} index-locked @throws the error of the operating system */
export function takeWriterLock(folder: string): WriterLock {
  const path = join(folder, LOCK_NAME)
  const own = join(folder, `${LOCK_NAME}.${process.pid}.${randomBytes(4).toString('hex')}`)
  const owner: Owner = {
    pid: process.pid,
    host: hostName(),
    begun: beginOf(process.pid),
    since: new Date().toISOString(),
  }
  // Written beside and linked into place: nobody ever sees a lock that names nobody.
  writeFileSync(own, JSON.stringify(owner), { mode: 0o600 })
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      if (isLinked(own, path)) return { release: () => unlinkSync(path) }
      const held = readOwner(path)
      if (held !== undefined && !isDead(held.owner)) throw lockedFailure(folder, path, held.owner)
      if (held !== undefined) removeStale(path, `${own}.stale`, held.text)
    }
    throw lockedFailure(folder, path, readOwner(path)?.owner)
  } finally {
    unlinkSync(own)
  }
}

/** Takes away what processes left that died while they asked for the lock. Call with the lock held. */
export function removeDeadLocks(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, pid] = /^lock\.(\d+)\.[0-9a-f.a-z]+$/.exec(name) ?? []
    if (pid === undefined) continue
    const path = join(folder, name)
    // Half-written ones are judged by their name: whoever is still writing is alive.
    const owner = readOwner(path)?.owner ?? { pid: Number(pid), host: hostName(), begun: '', since: '' }
    if (!isDead(owner)) continue
    try {
      unlinkSync(path)
    } catch {
      // Its owner was faster.
    }
  }
}

function hostName(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}

function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function readOwner(path: string): { owner: Owner | undefined; text: string } | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  try {
    return { owner: JSON.parse(text) as Owner, text }
  } catch {
    return { owner: undefined, text }
  }
}

/** Takes the lock away that was seen to be stale; where another process was faster, gives back what it took instead. */
function removeStale(path: string, aside: string, seen: string): void {
  try {
    renameSync(path, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  if (readFileSync(aside, 'utf8') !== seen) isLinked(aside, path)
  unlinkSync(aside)
}

function isDead(owner: Owner | undefined): boolean {
  // Locks are linked into place whole: half of one is what a power cut left.
  if (owner === undefined) return true
  if (owner.host !== hostName()) return false
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
  const begun = beginOf(owner.pid)
  if (begun === GONE) return true
  return owner.begun !== '' && begun !== '' && begun !== owner.begun
}

/** What is said of a process that has ended, but that its parent has not asked after yet. */
const GONE = 'gone'

/** Field 22 of /proc/<pid>/stat, in ticks since the machine started; empty where there is no such file. */
function beginOf(pid: number): string {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? GONE : (fields[19] ?? '')
  } catch {
    return ''
  }
}

function lockedFailure(folder: string, path: string, owner: Owner | undefined): Failure {
  const who = owner ? `process ${owner.pid} on ${owner.host}, since ${owner.since}` : 'somebody'
  return new Failure('index-locked', `the index '${folder}' is being written to by ${who}`, {
    place: { path },
    hint: 'wait for it to end; if you know that it is dead, delete the lock file',
  })
}
