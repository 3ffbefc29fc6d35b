/** Whose code was copied, and where to. */
import type { Finding } from '../../src/base/finding.ts'
import { groupBy } from '../../src/base/group-by.ts'

export interface LeakedRepository {
  readonly name: string
  /** Lines that were copied, all passages together. */
  readonly lines: number
  readonly passages: number
  /** Different files of it that were copied from. */
  readonly files: number
  /** Where they went, most lines first; the first few. */
  readonly places: readonly { readonly path: string; readonly lines: number }[]
  readonly morePlaces: number
}

const PLACES_MAX = 4

/** Most lines first. */
export function repositoriesOf(findings: readonly Finding[]): LeakedRepository[] {
  const byName = groupBy(findings, ({ provenance }) => provenance && (provenance.repo ?? provenance.index))
  const repositories = [...byName].map(([name, members]): LeakedRepository => {
    const places = new Map<string, number>()
    for (const { location, provenance } of members) {
      places.set(location.path, (places.get(location.path) ?? 0) + (provenance?.lines ?? 0))
    }
    const ranked = [...places].sort((a, b) => b[1] - a[1]).map(([path, lines]) => ({ path, lines }))
    return {
      name,
      lines: members.reduce((sum, { provenance }) => sum + (provenance?.lines ?? 0), 0),
      passages: members.length,
      files: new Set(members.map(({ provenance }) => provenance?.path)).size,
      places: ranked.slice(0, PLACES_MAX),
      morePlaces: Math.max(0, ranked.length - PLACES_MAX),
    }
  })
  return repositories.sort((a, b) => b.lines - a.lines)
}
