/** Writes files the way in which the tools do that pack a repository into one text. Each text was compared with the tool's own. */

export interface PackedFile {
  readonly path: string
  readonly body: string
}

export interface Pack {
  /** Of the reader. */
  readonly format: string
  /** What people call the tool; absent where the text is no repository. */
  readonly packer?: string
  write(files: readonly PackedFile[], introduction: string): string
  /** The tool ends every body with a line end, or takes blanks away from it. */
  readonly isInexact?: boolean
}

const HEAD = 'This file is a merged representation of the entire codebase, combined into a single document by Repomix.'
const tree = (files: readonly PackedFile[]): string => files.map(({ path }) => path).join('\n')
const each = (files: readonly PackedFile[], write: (file: PackedFile, index: number) => string): string =>
  files.map(write).join('')
const bar = (length: number): string => '='.repeat(length)
const ended = (body: string): string => (body === '' || body.endsWith('\n') ? body : `${body}\n`)
const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const languageOf = (path: string): string => /\.(\w+)$/.exec(path)?.[1] ?? ''
/** A fence that is longer than any in the texts. */
const fenceFor = (bodies: readonly string[]): string =>
  '`'.repeat(Math.max(3, ...bodies.flatMap((body) => [...body.matchAll(/`{3,}/g)].map(([run]) => run.length + 1))))

export const PACKS: Readonly<Record<string, Pack>> = {
  'repomix xml': {
    format: 'repomix',
    packer: 'Repomix',
    write: (files, introduction) =>
      `${HEAD}\n\n<file_summary>\n${introduction}\n</file_summary>\n\n<directory_structure>\n${tree(files)}\n</directory_structure>\n\n<files>\nThis section contains the contents of the repository's files.\n\n${each(files, ({ path, body }) => `<file path="${path}">\n${body}\n</file>\n\n`)}</files>\n\n<instruction>\nBe kind.\n</instruction>\n`,
  },
  'repomix xml, well-formed': {
    format: 'repomix',
    packer: 'Repomix',
    write: (files, introduction) =>
      `<repomix><file_summary>${HEAD}\n${xml(introduction)}</file_summary><directory_structure>${tree(files)}</directory_structure><files>This section contains the contents of the repository&apos;s files.${each(files, ({ path, body }) => `<file path="${path}">${xml(body)}</file>`)}</files></repomix>`,
  },
  'repomix xml without summary': {
    format: 'repomix',
    packer: 'Repomix',
    write: (files) =>
      `<files>\n\n${each(files, ({ path, body }) => `<file path="${path}">\n${body}\n</file>\n\n`)}</files>\n`,
  },
  'repomix markdown': {
    format: 'repomix',
    packer: 'Repomix',
    write: (files, introduction) => {
      const fence = fenceFor(files.map(({ body }) => body))
      return `${HEAD}\n\n# File Summary\n${introduction}\n# Directory Structure\n\`\`\`\n${tree(files)}\n\`\`\`\n\n# Files\n\n${each(files, ({ path, body }) => `## File: ${path}\n${fence}${languageOf(path)}\n${body}\n${fence}\n\n`)}\n# Git Logs\n\n## Commit: 2026-08-03\n**Message:** Go on\n`
    },
  },
  'repomix plain': {
    format: 'repomix',
    packer: 'Repomix',
    write: (files, introduction) =>
      `${HEAD}\n\n${bar(64)}\nFile Summary\n${bar(64)}\n${introduction}\n\n${bar(64)}\nDirectory Structure\n${bar(64)}\n${tree(files)}\n\n${bar(64)}\nFiles\n${bar(64)}\n\n${each(files, ({ path, body }) => `${bar(16)}\nFile: ${path}\n${bar(16)}\n${body}\n\n`)}\n${bar(64)}\nEnd of Codebase\n${bar(64)}\n`,
    isInexact: true,
  },
  gitingest: {
    format: 'gitingest',
    packer: 'Gitingest',
    write: (files, introduction) =>
      `Directory: acme/app\nFiles analyzed: ${files.length}\nEstimated tokens: 1.2k\n${introduction}\nDirectory structure:\n└── app/\n${each(files, ({ path }) => `    ├── ${path.replace(/.*\//, '')}\n`)}\n\n${each(files, ({ path, body }) => `${bar(48)}\nFILE: ${path}\n${bar(48)}\n${body}\n\n\n`)}`,
    isInexact: true,
  },
  'files-to-prompt': {
    format: 'files-to-prompt',
    packer: 'files-to-prompt',
    write: (files) => each(files, ({ path, body }) => `./${path}\n---\n${body}\n\n---\n`),
    isInexact: true,
  },
  'files-to-prompt --cxml': {
    format: 'files-to-prompt',
    packer: 'files-to-prompt',
    write: (files) =>
      `<documents>\n${each(files, ({ path, body }, index) => `<document index="${index + 1}">\n<source>./${path}</source>\n<document_content>\n${body}\n</document_content>\n</document>\n`)}</documents>\n`,
  },
  'files-to-prompt --markdown': {
    format: 'files-to-prompt',
    packer: 'files-to-prompt',
    write: (files) =>
      each(files, ({ path, body }) => {
        const fence = fenceFor([body])
        return `./${path}\n${fence}${languageOf(path)}\n${body}\n${fence}\n`
      }),
  },
  'code2prompt markdown': {
    format: 'code2prompt',
    packer: 'code2prompt',
    write: (files, introduction) =>
      `Project Path: app\n\nSource Tree:\n\n\`\`\`txt\n${tree(files)}\n\`\`\`\n${introduction}\n${each(files, ({ path, body }) => `\`${path}\`:\n\n\`\`\`${languageOf(path)}\n${body}\n\`\`\`\n\n`)}`,
  },
  'code2prompt xml': {
    format: 'code2prompt',
    packer: 'code2prompt',
    write: (files, introduction) =>
      `<directory>app</directory>\n\n<source-tree>\n  ${tree(files)}\n${introduction}</source-tree>\n\n<files>\n${each(files, ({ path, body }) => `      <file path="${path}">\n        \`\`\`${languageOf(path)}\n        ${body}\n        \`\`\`\n      </file>\n`)}</files>\n`,
    isInexact: true,
  },
  yek: {
    format: 'yek',
    packer: 'yek',
    write: (files) => each(files, ({ path, body }) => `>>>> ${path}\n${body}\n`),
    isInexact: true,
  },
  'ai-digest': {
    format: 'ai-digest',
    packer: 'ai-digest',
    write: (files) =>
      each(
        files,
        ({ path, body }) =>
          `# ${path}\n\n\`\`\`${languageOf(path)}\n${body.replaceAll('```', '\\`\\`\\`')}\n\`\`\`\n\n`,
      ),
  },
  codefetch: {
    format: 'codefetch',
    packer: 'Codefetch',
    write: (files, introduction) =>
      `<filetree>\nProject Structure:\n${each(files, ({ path }) => `├── ${path.replace(/.*\//, '')}\n`)}\n${introduction}</filetree>\n\n<source_code>\n${each(files, ({ path, body }) => `${path}\n\`\`\`\n${ended(body)}\`\`\`\n\n`)}</source_code>`,
    isInexact: true,
  },
  'yek with its tree': {
    format: 'yek',
    packer: 'yek',
    write: (files) =>
      `Directory structure:\n${each(files, ({ path }) => `├── ${path.replace(/.*\//, '')}\n`)}\n${each(files, ({ path, body }) => `>>>> ${path}\n${body}\n`)}`,
    isInexact: true,
  },
  'a map of aider': {
    format: 'aider-map',
    packer: 'aider',
    write: (files) =>
      `Here are summaries of some files present in my git repository.\nDo not propose changes to these files, treat them as *read-only*.\n\n${each(files, ({ path, body }) => `${path}:\n⋮\n${body.replaceAll(/^/gm, '│')}\n⋮\n\n`)}`,
    isInexact: true,
  },
}
