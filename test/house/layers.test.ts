/** Which folder of src may import which. This table is the architecture; ARCHITECTURE.md draws it. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Folder of `src` → the folders it may import. `.` is src itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  base: [],
  rules: ['base'],
  kernels: ['base'],
  detect: ['base', 'rules', 'kernels', 'index-store'],
  'index-store': ['base', 'kernels', 'git'],
  readers: ['base'],
  reports: ['base'],
  policy: ['base', 'rules'],
  git: ['base', 'kernels'],
  sources: ['base', 'git'],
  scan: ['base', 'rules', 'kernels', 'detect', 'index-store', 'readers', 'policy', 'sources', 'git'],
  hooks: ['base', 'rules', 'git', 'sources', 'policy', 'scan'],
  ci: ['base', 'policy', 'git', 'sources', 'scan', 'hooks'],
  action: ['base', 'ci', 'cli', 'git', 'reports', 'scan', 'sources'],
  registration: ['base', 'detect', 'index-store', 'git', 'sources'],
  cli: [
    'base',
    'hooks',
    'rules',
    'kernels',
    'detect',
    'index-store',
    'readers',
    'reports',
    'policy',
    'git',
    'sources',
    'registration',
    'ci',
    'scan',
    '.',
  ],
  '.': ['base', 'rules', 'reports', 'policy', 'sources', 'scan'],
}

/** Folders that are pure: bytes or data in, data out. */
const PURE = ['base', 'rules', 'kernels', 'detect', 'readers', 'reports']

const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/g

function modules(): { path: string; folder: string; text: string }[] {
  return readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const parts = path.split(sep)
      return { path, folder: parts.length > 2 ? (parts[1] ?? '.') : '.', text: readFileSync(path, 'utf8') }
    })
}

function importsOf(module: { path: string; text: string }): string[] {
  return [...module.text.matchAll(IMPORT)].map((match) => match[1] ?? '')
}

describe('layers', () => {
  test.each(modules())('$path imports only what its layer may', (module) => {
    const allowed = MAY_IMPORT[module.folder]
    expect(allowed, `folder src/${module.folder} is not in the table`).toBeDefined()
    for (const specifier of importsOf(module).filter((name) => name.startsWith('.'))) {
      const parts = normalize(join(dirname(module.path), specifier)).split(sep)
      expect(parts[0], `${module.path} reaches out of src: ${specifier}`).toBe('src')
      const target = parts.length > 2 ? (parts[1] ?? '.') : '.'
      if (target !== module.folder) expect(allowed, `${module.path} imports ${specifier}`).toContain(target)
    }
  })

  test.each(modules().filter((module) => PURE.includes(module.folder)))('$path does not touch the world', (module) => {
    expect(importsOf(module).filter((name) => name.startsWith('node:'))).toEqual([])
  })
})
