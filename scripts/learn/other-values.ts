/** What stands beside names that say secret, and is none: placeholders, names, texts, settings. */
import type { Family } from '../../src/base/finding.ts'
import { fillFakes } from '../../src/rules/fakes/fill-fakes.ts'
import type { Random } from '../../src/rules/fakes/random.ts'
import { CODE_WORDS, WORDS } from './words.ts'

type Make = (random: Random) => string

const SAYS =
  'my your the our test fake dummy mock example sample some new old invalid wrong bad valid correct other default'.split(
    ' ',
  )
const THINGS =
  'token secret password key apikey api-key access-token auth-token client-secret refresh-token pass passwd pwd credential api_key value jwt bearer'.split(
    ' ',
  )
const TELLING =
  'changeme change-me replaceme insert-here goes-here here placeholder xxx todo redacted none hidden'.split(' ')
const FOREIGN = 'Contraseña Пароль パスワード 密码 Passwort Lösenord Hasło Şifrə Heslo Пароль: 비밀번호 סיסמה'.split(
  ' ',
)

const word: Make = (random) => random.pick(CODE_WORDS)
const thing: Make = (random) => random.pick(THINGS)
const count: Make = (random) => String(random.below(random.pick([4, 10, 100, 1000])))
const joiner: Make = (random) => random.pick(['-', '_', '-', '_', '.', ''])

const PLACEHOLDERS: readonly Make[] = [
  (random) => random.pick(SAYS) + joiner(random) + thing(random),
  (random) => random.pick(SAYS) + joiner(random) + thing(random) + joiner(random) + count(random),
  (random) => random.pick(SAYS) + joiner(random) + word(random) + joiner(random) + thing(random),
  (random) => thing(random) + joiner(random) + count(random),
  (random) => thing(random) + count(random),
  (random) => word(random) + joiner(random) + thing(random) + count(random),
  (random) => thing(random) + joiner(random) + random.pick(TELLING),
  (random) => random.pick(TELLING) + count(random),
  (random) =>
    `${random.pick(['sk', 'pk', 'ghp', 'key', 'xoxb', 'tok'])}${joiner(random)}${random.pick(SAYS)}${joiner(random)}${word(random)}`,
  (random) => random.pick(['xxxx', 'XXXX-', 'x1x2', '****', '0000', 'abc', '....']).repeat(1 + random.below(8)),
  (random) => random.pick(['abc123', 'foobar', 'foo', 'bar', 'baz', 'qwerty', 'hunter', 'letmein']) + count(random),
  (random) => '1234567890abcdef'.repeat(3).slice(0, 4 + random.below(30)),
  (random) => `abcdefghijklmnopqrstuvwxyz0123456789`.slice(random.below(3), 6 + random.below(30)),
  (random) => `<${random.pick(SAYS)}-${thing(random)}>`.slice(1, -1).toUpperCase().replaceAll('-', '_'),
  (random) =>
    fillFakes(random.pick(['<hex:4-16>', '<alnum:4-16>', 'sk-<alnum:3-6>', '<base64:8-20>']), random.below(2 ** 31)) +
    random.pick(['...', '......', 'xxxx', '****', 'XXXXXXXX']),
  (random) => `p@ssw0rd${random.pick(['', '!', '1', '123'])}`,
  (random) =>
    `${random.pick(['Password', 'Secret', 'Test', 'Admin', 'Passw0rd', 'P@ssword', 'Welcome'])}${random.pick(['1', '1!', '123', '123!', '!', '12345'])}`,
]

/** Without a look at the keys. */
const mash: Make = (random) =>
  Array.from({ length: 3 + random.below(4) }, () => {
    const letters = Array.from({ length: 2 + random.below(4) }, () =>
      random.pick([...'asdfghjklasdfghjklasdfghjklweruio']),
    )
    return letters.join('') + random.pick(['', count(random)])
  }).join('')

const NAMES: readonly Make[] = [
  (random) => word(random) + camel(random, 1 + random.below(3)),
  (random) => camel(random, 2 + random.below(3)),
  (random) => names(random, '_'),
  (random) => names(random, '-'),
  (random) => names(random, '_').toUpperCase(),
  (random) => names(random, '.'),
  (random) => `${names(random, '.')}${camel(random, 1)}`,
  (random) => `${camel(random, 1)}${count(random)}${camel(random, 1)}.${word(random)}${camel(random, 1)}`,
  (random) => `${word(random)}:${word(random)}`,
  (random) => `${word(random)}/${names(random, '-')}`,
  (random) => `${names(random, '/')}.${random.pick(['json', 'txt', 'pem', 'yml', 'key', 'ts', 'html'])}`,
  (random) => `${word(random)}#${names(random, '_')}`,
  (random) => `${word(random)}?.${word(random)}${camel(random, 1)}`,
  (random) => `${random.pick(['!!', '!', '&', '*', '@', '#', '.', '$'])}${word(random)}${camel(random, 1)}`,
  (random) => `X-${camel(random, 1)}-${camel(random, 1)}-${camel(random, 1)}`,
  (random) => word(random) + String(1 + random.below(3)),
  (random) => `${word(random)}${camel(random, 1)}${1 + random.below(4)}`,
  (random) => `${names(random, '-')}-${1 + random.below(30)}`,
]

/** In another script, as programs that are ASCII alone write it. */
const escapes: Make = (random) =>
  Array.from(
    { length: 2 + random.below(8) },
    () => `\\${fillFakes(random.pick(['u<HEX:4>', 'u<hex:4>', 'x<hex:2>']), random.below(2 ** 31))}`,
  ).join('')

const TEXTS: readonly Make[] = [
  escapes,
  mash,
  (random) => random.pick(FOREIGN),
  (random) => upFirst(word(random)),
  (random) => upFirst(random.pick(WORDS)),
  (random) => random.pick(WORDS),
  (random) => `${upFirst(word(random))}${random.pick(['.', ':', '...', '?', ','])}`,
  (random) => `${word(random)}${random.pick([',', ';', ':', '.', ')'])}`,
]

const SETTINGS: readonly Make[] = [
  (random) => `${count(random)}.${random.pick(['minutes', 'hours', 'days', '0'])}`,
  (random) => `${count(random)}${random.pick(['s', 'm', 'h', 'd', 'px', 'em', '%', 'MB', 'e-6'])}`,
  (random) => `${random.pick(['^', '~', '>=', ''])}${count(random)}.${count(random)}.${count(random)}`,
  (random) => `#${fillFakes('<hex:6>', random.below(2 ** 31))}`,
  (random) => `${count(random)}_${String(random.below(900) + 100)}`,
  (random) => String(random.below(2 ** 31)),
  (random) => `20${10 + random.below(16)}-0${1 + random.below(9)}-${10 + random.below(18)}`,
  (random) => `{${word(random)}}`,
  (random) => `=${'='.repeat(5 + random.below(20))}`,
  (random) => `${word(random)}=${word(random)}`,
  (random) => `${names(random, '.')}.${names(random, '-')}=${random.pick([word, count])(random)}`,
  (random) => `${word(random)}${random.pick(['%3D', '%20', '%26', '%2F'])}${word(random)}`,
  (random) => `${word(random)}@${word(random)}.${random.pick(['com', 'org/', 'test', 'com:5432', 'com/#channel'])}`,
  (random) => `${word(random)},${word(random)},${word(random)}`,
  (random) => `[${word(random)}]`,
  (random) => `--${word(random)}${random.pick(['', '', '-', '='])}${word(random)}`,
  (random) => fillFakes(random.pick(['0x<hex:2>', '0x<HEX:4>', '0x<hex:8>', '0x<HEX:8>']), random.below(2 ** 31)),
]

/** What has a form of its own: see checks/lookalike.ts. */
const SHAPES: readonly Make[] = [
  (random) =>
    `${word(random)}:x:${1000 + random.below(60000)}:${1000 + random.below(9000)}:${word(random)}:/home/${word(random)}:/bin/sh`,
  (random) => `#${word(random)}-${word(random)}`,
  (random) => `.${word(random)}-${count(random)}`,
  (random) => `^[a-z0-9]{${count(random)},}$`,
  (random) => `${word(random)}|${word(random)}:${count(random)}|max:255`,
  (random) => `10.${random.below(256)}.${random.below(256)}.${random.below(256)}${random.pick(['', ':8080'])}`,
  (random) => `${word(random)}+${word(random)}@${word(random)}.example.org`,
  (random) => `https://${word(random)}.example.org/${word(random)}/${count(random)}`,
  (random) => `/${word(random)}/${word(random)}${count(random)}${random.pick(['', '.pem', '/secret'])}`,
  (random) =>
    fillFakes(random.pick(['sha256:<hex:64>', 'md5-<hex:32>', 'sha512-<base64:86>==']), random.below(2 ** 31)),
  (random) =>
    fillFakes(
      random.pick(['ssh-rsa AAAA<base64:60>', '$argon2id$v=19$<alnum:30>', '{bcrypt}$2a$10$<alnum:53>']),
      random.below(2 ** 31),
    ),
  (random) =>
    random.pick(['HmacSHA256', 'AES-256-GCM', 'aes-128-cbc', 'RSA-OAEP-256', 'PBKDF2WithHmacSHA512', 'scram-sha-256']),
]

/** Random, and no secret of that family all the same. */
const LOOKALIKES: Readonly<Record<Family, readonly Make[]>> = {
  password: [
    (random) =>
      fillFakes(
        random.pick([
          '<hex:32>',
          '<hex:40>',
          '<hex:64>',
          '<hex:128>',
          '<hex:16>',
          '$2y$10$<alnum:53>',
          '$s0$<alnum:30>',
          '{SSHA}<base64:38>==',
          '{<word:6>}<hex:32>',
        ]),
        random.below(2 ** 31),
      ),
    (random) => {
      const parts = Array.from({ length: 2 + random.below(3) }, () =>
        random.pick(['PSK', 'DHE', 'RSA', 'AES256', 'ARIA128', 'GCM', 'CBC', 'SHA384', 'SHA256', 'HMAC', 'TLS']),
      )
      return parts.join(random.pick(['-', '_', '']))
    },
    (random) => fillFakes(random.pick(['<hex:32>', '$2a$10$<alnum:53>']), random.below(2 ** 31)),
  ],
  secret: [
    (random) =>
      fillFakes(
        random.pick(['sha256:<hex:64>', 'arn:aws:secretsmanager:eu-west-1:<digits:12>:secret']),
        random.below(2 ** 31),
      ),
  ],
  key: [
    (random) =>
      fillFakes(
        random.pick(['0x<hex:40>', 'sha256-<base64:43>=', 'urn:ietf:params:oauth:<lower:8>']),
        random.below(2 ** 31),
      ),
  ],
}

export function otherValue(family: Family, random: Random): string {
  for (;;) {
    const drawn = random.below(100)
    const makers =
      drawn < 36
        ? PLACEHOLDERS
        : drawn < 64
          ? NAMES
          : drawn < 78
            ? TEXTS
            : drawn < 87
              ? SETTINGS
              : drawn < 92
                ? SHAPES
                : LOOKALIKES[family]
    const made = Buffer.from(random.pick(makers)(random)).toString('latin1')
    if (made.length >= 5) return made
  }
}

function names(random: Random, by: string): string {
  return Array.from({ length: 2 + random.below(3) }, () => word(random)).join(by)
}

function camel(random: Random, words: number): string {
  return Array.from({ length: words }, () => upFirst(word(random))).join('')
}

function upFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
