/** Downloads the packages of the corpus, through their registries' ordinary clients, into a folder outside the repository. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CorpusPackage } from './corpus.ts'

const ARCHIVE = '[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian'
const SOURCES_LIST = ['bookworm', 'trixie']
  .flatMap((suite) => ['deb', 'deb-src'].map((kind) => `${kind} ${ARCHIVE} ${suite} main\n`))
  .join('')

/** Downloads what is missing. Returns the folder that holds the unpacked package; throws where it is not served. */
export function fetchPackage(cache: string, { name, from }: CorpusPackage, version: string): string {
  const folder = join(cache, 'packages', `${name}@${version}`.replaceAll(/[/:~]/g, '_'))
  if (existsSync(folder)) return folder
  const work = `${folder}.partial`
  rmSync(work, { recursive: true, force: true })
  mkdirSync(join(work, 'tree'), { recursive: true })
  if (from === 'npm') fetchNpm(work, `${name}@${version}`)
  else if (from === 'debian') fetchInstalled(cache, work, `${name}=${version}`)
  else fetchDebian(cache, work, `${name}=${version}`)
  renameSync(join(work, 'tree'), folder)
  rmSync(work, { recursive: true, force: true })
  return folder
}

function fetchNpm(work: string, spec: string): void {
  execFileSync('npm', ['pack', spec, '--silent', '--ignore-scripts'], {
    cwd: work,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  unpackAll(work, (name) => name.endsWith('.tgz'))
}

function fetchDebian(cache: string, work: string, spec: string): void {
  const options = aptOptions(cache)
  execFileSync('apt-get', [...options, 'source', '--download-only', '--only-source', '-qq', spec], {
    cwd: work,
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  unpackAll(work, (name) => /\.orig(-[a-z0-9-]+)?\.tar\.[a-z0-9]+$/.test(name))
}

function fetchInstalled(cache: string, work: string, spec: string): void {
  execFileSync('apt-get', [...aptOptions(cache), 'download', '-qq', spec], { cwd: work, stdio: 'ignore' })
  for (const name of readdirSync(work).filter((file) => file.endsWith('.deb')))
    execFileSync('dpkg-deb', ['-x', join(work, name), join(work, 'tree')], { stdio: 'ignore' })
  // The source of Java's own library comes as one archive.
  for (const entry of readdirSync(join(work, 'tree'), { recursive: true, withFileTypes: true }))
    if (entry.isFile() && entry.name === 'src.zip')
      execFileSync('python3', ['-m', 'zipfile', '-e', join(entry.parentPath, entry.name), join(work, 'tree', 'src')])
}

function aptOptions(cache: string): readonly string[] {
  const apt = join(cache, 'apt')
  const list = join(apt, 'sources.list')
  const options = [
    `Dir::Etc::sourcelist=${list}`,
    'Dir::Etc::sourceparts=-',
    `Dir::State::lists=${join(apt, 'lists')}`,
    `Dir::Cache=${join(apt, 'cache')}`,
    'APT::Sandbox::User=root',
  ].flatMap((option) => ['-o', option])
  if (!existsSync(list)) {
    for (const folder of ['lists/partial', 'cache/archives/partial']) mkdirSync(join(apt, folder), { recursive: true })
    writeFileSync(list, SOURCES_LIST)
    execFileSync('apt-get', [...options, 'update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'] })
  }
  return options
}

function unpackAll(work: string, isWanted: (name: string) => boolean): void {
  for (const name of readdirSync(work).filter(isWanted))
    execFileSync('tar', ['-xf', join(work, name), '-C', join(work, 'tree'), '--no-same-owner'], { stdio: 'ignore' })
}
