import type { Issuer } from '../src/rules/rule.ts'

const REPLACE =
  'Make a new pair; remove the public half wherever it is trusted, and revoke the certificate if it has one.'

export const privateKey: Issuer = {
  id: 'private-key',
  name: 'Private keys',
  sources: [{ url: 'https://www.rfc-editor.org/rfc/rfc7468', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'private-key-pem',
      title: 'Private key (PKCS#1, PKCS#8, EC or DSA)',
      severity: 'critical',
      grants: 'Poses as its owner: signs, decrypts and signs in wherever the public half is trusted.',
      revoke: REPLACE,
      keywords: ['private key-----'],
      pattern:
        /(?<secret>-----BEGIN (?:RSA |EC |DSA |ED25519 |ECDSA )?PRIVATE KEY-----(?:(?:(?!-----)[\s\S]){40,16000}-{5,8}END [A-Z0-9 ]{0,12}PRIVATE KEY-----|(?:[^A-Za-z0-9+/=-]{0,16}[A-Za-z0-9+/]{32,100}={0,2}){2,120}))/,
      checks: ['private-key'],
      matches: [
        '<pem:RSA PRIVATE KEY>',
        'TLS_KEY="<pem:PRIVATE KEY:escaped>"',
        '<pem:EC PRIVATE KEY>',
        'key: |\n<pem:DSA PRIVATE KEY>',
      ],
      ignores: {
        'no key inside': '-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----',
        'a public key': '-----BEGIN PUBLIC KEY-----\n<base64:64>\n<base64:64>\n-----END PUBLIC KEY-----',
        'a placeholder':
          '-----BEGIN PRIVATE KEY-----\nyour private key, all of its lines, belongs here\n-----END PRIVATE KEY-----',
      },
    },
    {
      id: 'private-key-openssh',
      title: 'OpenSSH private key',
      severity: 'critical',
      grants: 'Signs in to every host, and pushes to every repository, that trusts its public half.',
      revoke: 'Make a new pair; remove the public half from authorized_keys and from the accounts that list it.',
      sources: [{ url: 'https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key', readOn: '2026-11-22' }],
      keywords: ['openssh private key-----'],
      pattern:
        /(?<secret>-----BEGIN OPENSSH PRIVATE KEY-----(?:(?:(?!-----)[\s\S]){80,16000}-{5,8}END OPENSSH PRIVATE KEY-----|(?:[^A-Za-z0-9+/=-]{0,16}[A-Za-z0-9+/]{32,100}={0,2}){2,120}))/,
      checks: ['private-key'],
      matches: ['<pem:OPENSSH PRIVATE KEY>', '{"deployKey": "<pem:OPENSSH PRIVATE KEY:escaped>\\n"}'],
      ignores: {
        'no key inside': '-----BEGIN OPENSSH PRIVATE KEY-----\n...\n-----END OPENSSH PRIVATE KEY-----',
        'a public key': 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI<base64:43> me@acme.example',
      },
    },
    {
      id: 'private-key-encrypted',
      title: 'Private key under a passphrase',
      severity: 'low',
      grants: 'Nothing without its passphrase, which can be guessed at leisure.',
      revoke: REPLACE,
      keywords: ['encrypted private key-----'],
      pattern:
        /(?<secret>-----BEGIN ENCRYPTED PRIVATE KEY-----(?:(?!-----)[\s\S]){80,16000}-{5,8}END ENCRYPTED PRIVATE KEY-----)/,
      checks: ['private-key'],
      matches: ['<pem:ENCRYPTED PRIVATE KEY>', 'KEY="<pem:ENCRYPTED PRIVATE KEY:escaped>"'],
      ignores: {
        'no key inside': '-----BEGIN ENCRYPTED PRIVATE KEY-----\n...\n-----END ENCRYPTED PRIVATE KEY-----',
        'cut off': '-----BEGIN ENCRYPTED PRIVATE KEY-----\n<base64:64>',
      },
    },
    {
      id: 'private-key-pgp',
      title: 'OpenPGP private key',
      severity: 'critical',
      grants: 'Signs and decrypts in the name of its owner.',
      revoke: 'Publish the revocation certificate of the key, and make a new one.',
      sources: [{ url: 'https://www.rfc-editor.org/rfc/rfc9580', readOn: '2026-11-22' }],
      keywords: ['pgp private key block-----'],
      pattern:
        /(?<secret>-----BEGIN PGP PRIVATE KEY BLOCK-----(?:(?!-----)[\s\S]){100,24000}-{5,8}END PGP PRIVATE KEY BLOCK-----)/,
      checks: ['pgp-private-key'],
      matches: ['<pem:PGP PRIVATE KEY BLOCK>', 'GPG_PRIVATE_KEY="<pem:PGP PRIVATE KEY BLOCK:escaped>"'],
      ignores: {
        'no key inside': '-----BEGIN PGP PRIVATE KEY BLOCK-----\n...\n-----END PGP PRIVATE KEY BLOCK-----',
        'a public key':
          '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n<base64:64>\n<base64:64>\n-----END PGP PUBLIC KEY BLOCK-----',
      },
    },
    {
      id: 'private-key-der',
      title: 'Private key without its armour',
      severity: 'critical',
      grants: 'Poses as its owner: signs, decrypts and signs in wherever the public half is trusted.',
      revoke: REPLACE,
      // How the DER of PKCS#1, PKCS#8 (RSA, EC, Ed25519) and SEC 1 begins, in base64.
      keywords: ['ibaakc', 'ibadan', 'mighageambmg', 'mhccaqee', 'mc4caqaw'],
      pattern:
        /(?<![A-Za-z0-9])(?<secret>(?:MII[A-Za-z0-9+/]{2}[AQgw]IBA(?:AKC|DAN)|MIGHAgEAMBMG|MHcCAQEE|MC4CAQAw)[A-Za-z0-9+/]{50,12000}={0,2})(?![A-Za-z0-9+/=])/,
      entropyMin: 4,
      checks: ['private-key'],
      matches: ['alipay.privateKey=MC4CAQAwBQYDK2VwBCIEI<base64:43>', 'SIGNING_KEY=MC4CAQAwBQYDK2VwBCIEI<base64:43>'],
      ignores: {
        'too short': 'SIGNING_KEY=MC4CAQAwBQYDK2VwBCIEI<alnum:20>',
        'a certificate': 'cert = MIIDazCCAlOgAwIBAgIU<base64:200>',
      },
    },
    {
      id: 'private-key-putty',
      title: 'PuTTY private key',
      severity: 'critical',
      grants: 'Signs in to every host that trusts its public half.',
      revoke: 'Make a new pair; remove the public half from authorized_keys and from the accounts that list it.',
      sources: [{ url: 'https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html', readOn: '2026-11-22' }],
      keywords: ['putty-user-key-file-'],
      pattern:
        /PuTTY-User-Key-File-[23]: [\w@.-]{5,40}\W{1,12}Encryption: none(?:(?!PuTTY-User-Key)[\s\S]){20,4000}?Private-Lines: \d{1,3}[^A-Za-z0-9+/]{1,12}(?<secret>[A-Za-z0-9+/=]{16,80}(?:[^A-Za-z0-9+/=]{1,12}[A-Za-z0-9+/=]{2,80}){0,120}?)(?=[^A-Za-z0-9/=]{1,12}Private-MAC)/,
      entropyMin: 4,
      matches: [
        'PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: rsa-key\nPublic-Lines: 1\n<base64:64>\nPrivate-Lines: 3\n<base64:64>\n<base64:64>\n<base64:24>\nPrivate-MAC: <hex:40>',
        'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: me\nPublic-Lines: 2\n<base64:64>\n<base64:24>\nPrivate-Lines: 1\n<base64:43>=\nPrivate-MAC: <hex:64>',
      ],
      ignores: {
        'under a passphrase':
          'PuTTY-User-Key-File-2: ssh-rsa\nEncryption: aes256-cbc\nComment: rsa-key\nPublic-Lines: 1\n<base64:64>\nPrivate-Lines: 1\n<base64:64>\nPrivate-MAC: <hex:40>',
        'the public part alone':
          'PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: me\nPublic-Lines: 1\n<base64:64>',
      },
    },
    {
      id: 'private-key-putty-encrypted',
      title: 'PuTTY private key under a passphrase',
      severity: 'low',
      grants: 'Nothing without its passphrase, which can be guessed at leisure.',
      revoke: 'Make a new pair; remove the public half from authorized_keys and from the accounts that list it.',
      sources: [{ url: 'https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html', readOn: '2026-11-22' }],
      keywords: ['putty-user-key-file-'],
      pattern:
        /PuTTY-User-Key-File-[23]: [\w@.-]{5,40}\W{1,12}Encryption: aes256-cbc(?:(?!PuTTY-User-Key)[\s\S]){20,4000}?Private-Lines: \d{1,3}[^A-Za-z0-9+/]{1,12}(?<secret>[A-Za-z0-9+/=]{16,80}(?:[^A-Za-z0-9+/=]{1,12}[A-Za-z0-9+/=]{2,80}){0,120}?)(?=[^A-Za-z0-9/=]{1,12}Private-MAC)/,
      entropyMin: 4,
      matches: [
        'PuTTY-User-Key-File-2: ssh-rsa\nEncryption: aes256-cbc\nComment: rsa-key\nPublic-Lines: 1\n<base64:64>\nPrivate-Lines: 2\n<base64:64>\n<base64:64>\nPrivate-MAC: <hex:40>',
        'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: aes256-cbc\nComment: me\nPublic-Lines: 1\n<base64:64>\nPrivate-Lines: 1\n<base64:64>\nPrivate-MAC: <hex:64>',
      ],
      ignores: {
        'in the open':
          'PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: rsa-key\nPublic-Lines: 1\n<base64:64>\nPrivate-Lines: 1\n<base64:64>\nPrivate-MAC: <hex:40>',
        'the public part alone':
          'PuTTY-User-Key-File-2: ssh-rsa\nEncryption: aes256-cbc\nComment: me\nPublic-Lines: 1\n<base64:64>',
      },
    },
    {
      id: 'private-key-jwk',
      title: 'Private JSON Web Key',
      severity: 'critical',
      grants:
        'Signs tokens that everybody who trusts its public half accepts, or decrypts what is meant for its owner.',
      revoke: 'Make a new key, publish its public half, and remove this one from the key set.',
      sources: [{ url: 'https://www.rfc-editor.org/rfc/rfc7517', readOn: '2026-11-22' }],
      keywords: ['kty'],
      pattern:
        /(?:"kty"\s{0,4}:\s{0,4}"(?:RSA|EC|OKP)"[^{}]{1,1500}?|(?="d"[^{}]{50,1500}"kty"\s{0,4}:\s{0,4}"(?:RSA|EC|OKP)"))"d"\s{0,4}:\s{0,4}"(?<secret>[\w-]{43,800})"/,
      entropyMin: 4,
      matches: [
        '{"kty":"EC","crv":"P-256","x":"<base64url:43>","y":"<base64url:43>","d":"<base64url:43>"}',
        '{"d":"<base64url:43>","crv":"Ed25519","kty":"OKP","x":"<base64url:43>"}',
      ],
      ignores: {
        'a public key': '{"kty":"EC","crv":"P-256","x":"<base64url:43>","y":"<base64url:43>"}',
        'another object': '{"d":"<base64url:43>","e":"AQAB"}',
      },
    },
  ],
}
