import { expect, test } from 'vitest'
import { isTestPath } from '../../src/scan/test-path.ts'

test.each([
  'test/a.ts',
  'packages/x/tests/unit/b.py',
  'src/__tests__/c.js',
  'a.test.ts',
  'login.spec.tsx',
  'pkg/login_test.go',
  'test_login.py',
  'src/test/java/LoginTest.java',
  'spec/models/user_spec.rb',
  'testdata/key.pem',
  'a.zip!test/key.txt',
  'cypress/e2e/login.cy.ts',
])('%s is a test', (path) => expect(isTestPath(path)).toBe(true))

test.each([
  'src/contest.ts',
  'latest/a.ts',
  'src/attestation/key.go',
  'docs/testing.md',
  'src/inspector.ts',
  'protest.py',
  'manifest.json',
])('%s is none', (path) => {
  expect(isTestPath(path)).toBe(false)
})
