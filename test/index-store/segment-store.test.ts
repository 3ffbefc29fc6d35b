import { join } from 'node:path'
import { describe } from 'vitest'
import { createIndexKeys } from '../../src/index-store/index-keys.ts'
import { createSegmentStore } from '../../src/index-store/segment-store.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { testStore } from './conformance.ts'

const ring = [createIndexKeys()]

describe('an index on disk', () =>
  testStore(async () => createSegmentStore({ folder: join(temporaryFolder(), 'x.moat'), ring, version: 1 })))
