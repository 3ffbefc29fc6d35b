import { createMemoryStore } from '../../src/index-store/memory-store.ts'
import { testStore } from './conformance.ts'

testStore(async () => createMemoryStore())
