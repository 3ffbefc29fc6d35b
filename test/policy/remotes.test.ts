import { expect, test } from 'vitest'
import { destinationOfRemote, plainAddress } from '../../src/policy/remotes.ts'

test.each([
  ['git@github.com:acme/app.git', 'github.com/acme/app'],
  ['https://user:password@GitHub.com:443/acme/app.git/', 'github.com/acme/app'],
  ['ssh://git@github.com:22/acme/app', 'github.com/acme/app'],
  ['git+ssh://github.com/~ada/app?x=1', 'github.com/~ada/app'],
  ['/srv/git/app.git', '/srv/git/app.git'],
  ['../app', '../app'],
  ['C:\\git\\app', 'C:\\git\\app'],
  ['file:///srv/git/app.git', '/srv/git/app.git'],
])('%s is %s', (address, plain) => {
  expect(plainAddress(address)).toBe(plain)
})

const OSS = { public: { remotes: ['github.com/acme-oss/*'] } }

test('what is public is known for some hosts and configured for others', () => {
  expect(destinationOfRemote('git@gist.github.com:0123.git', {})).toBe('public')
  expect(destinationOfRemote('https://codeberg.org/ada/app', {})).toBe('public')
  expect(destinationOfRemote('git@github.com:acme/app.git', {})).toBe('repository')
  expect(destinationOfRemote('git@github.com:Acme-OSS/app.git', OSS)).toBe('public')
  expect(destinationOfRemote('git@github.com:acme/app.git', OSS)).toBe('repository')
  expect(destinationOfRemote('git@github.com.evil.example:acme-oss/app.git', OSS)).toBe('repository')
})
