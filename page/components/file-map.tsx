/** Which files hold the findings, as a treemap. */
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { printable } from '../../src/reports/text/printable.ts'
import { countOf, formatCount } from '../../src/reports/text/quantities.ts'
import { describeSeverities } from '../model/severities.ts'
import { type Tile, treemapOf } from '../model/treemap.ts'
import { findingsByPath, type State, toggleFacet } from '../state.ts'
import { useSize } from './use-size.ts'
import { walkButtons } from './walk.ts'

export function FileMap({ state }: { state: State }): JSX.Element {
  const [ref, size] = useSize<HTMLDivElement>()
  const findings = findingsByPath(state)
  const tiles = useMemo(() => treemapOf(findings, size), [findings, size])
  const chosen = state.filter.facets.path
  return (
    <section class="picture file-map" aria-labelledby="map-title">
      <h2 id="map-title">Where it is</h2>
      <p class="scale">files by findings, coloured by the worst</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only moves the focus among its buttons */}
      <div class="map" ref={ref} onKeyDown={walkButtons}>
        {tiles.map((tile, index) => (
          <MapTile
            key={`${tile.isFolder} ${tile.path} ${tile.label}`}
            tile={tile}
            chosen={chosen}
            isFirst={index === 0}
          />
        ))}
      </div>
    </section>
  )
}

function MapTile({ tile, chosen, isFirst }: { tile: Tile; chosen: string | undefined; isFirst: boolean }): JSX.Element {
  const { path, isFolder, total, counts, worst, width, height } = tile
  const label = printable(tile.label)
  const name = `${printable(path ?? label)}: ${countOf(total, 'finding')} (${describeSeverities(counts)})`
  const isDim =
    chosen !== undefined &&
    path !== undefined &&
    !(chosen === path || path.startsWith(chosen) || chosen.startsWith(path))
  const fits = width > 48 && height > 15
  return (
    <button
      type="button"
      class={`${isFolder ? 'folder' : `cell ${worst}`}${isDim ? ' dim' : ''}`}
      style={{ left: `${tile.x}px`, top: `${tile.y}px`, width: `${width}px`, height: `${isFolder ? 20 : height}px` }}
      tabIndex={isFirst ? 0 : -1}
      aria-pressed={path !== undefined && chosen === path}
      title={name}
      disabled={path === undefined}
      onClick={() => path !== undefined && toggleFacet('path', path)}
    >
      <span class="unseen">{name}</span>
      {fits && (
        <span class="label" aria-hidden="true">
          {lastOf(label)}
          {!isFolder && height > 32 && <b>{formatCount(total)}</b>}
        </span>
      )}
    </button>
  )
}

/** The name says more than the folders before it. */
function lastOf(label: string): string {
  return label.endsWith('/') ? label : label.slice(label.lastIndexOf('/') + 1)
}
