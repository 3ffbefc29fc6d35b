/**
 * What the evaluation runs on: packages at pinned versions, as npm and Debian serve them. None is committed here, and none
 * is a secret scanner. Tuning and test part share no repository.
 */

export interface CorpusPackage {
  readonly name: string
  readonly part: 'tuning' | 'test' | 'public'
  /** `index`: plays the private code; `negative`: foreign code that must not alarm; `public`: known code. */
  readonly use: 'index' | 'negative' | 'public'
  /** `debian-source` is the source as its authors published it; `debian` what is installed, for languages that install source. */
  readonly from: 'npm' | 'debian' | 'debian-source'
  readonly version: string
  /** A later major version of the same package: how code drifts. */
  readonly later?: string
  /** The full evaluation alone uses it. */
  readonly full?: true
}

type Row = readonly [name: string, version: string, later?: string]

function rows(
  kind: Pick<CorpusPackage, 'part' | 'use' | 'from' | 'full'>,
  packages: readonly Row[],
): readonly CorpusPackage[] {
  return packages.map(([name, version, later]) => ({ ...kind, name, version, ...(later !== undefined && { later }) }))
}

export const CORPUS: readonly CorpusPackage[] = [
  ...rows({ part: 'tuning', use: 'index', from: 'npm' }, [
    ['zod', '3.22.4', '4.0.0'],
    ['viem', '1.21.4', '2.21.0'],
    ['openai', '4.20.0', '5.0.1'],
    ['mongoose', '7.6.0', '8.9.0'],
    ['@tanstack/query-core', '4.36.1', '5.59.0'],
  ]),
  ...rows({ part: 'tuning', use: 'index', from: 'debian-source' }, [
    ['libcommons-lang3-java', '3.12.0-2+deb12u1'],
    ['maven', '3.8.7-1', '3.9.9-1'],
    ['prometheus', '2.42.0+ds-5+deb12u1', '2.53.3+ds1-2'],
    ['redis', '5:7.0.15-1~deb12u7', '5:8.0.2-3+deb13u2'],
    ['leveldb', '1.23-4'],
    ['poco', '1.11.0-3+deb12u1'],
    ['php-monolog', '2.9.1-1'],
    ['symfony', '5.4.53+dfsg-0+deb12u1', '6.4.41+dfsg-0+deb13u1'],
    ['keepass2', '2.47+dfsg-2'],
  ]),
  ...rows({ part: 'tuning', use: 'negative', from: 'npm' }, [
    ['sequelize', '6.35.0'],
    ['xstate', '4.38.3'],
    ['three', '0.158.0'],
    ['stripe', '14.0.0'],
  ]),
  ...rows({ part: 'tuning', use: 'negative', from: 'debian-source' }, [
    ['jetty9', '9.4.57-1.1~deb12u1'],
    ['etcd', '3.4.23-4'],
    ['rust-ripgrep', '13.0.0-4'],
    ['git', '1:2.39.5-0+deb12u3'],
    ['fmtlib', '9.1.0+ds1-2'],
  ]),
  ...rows({ part: 'test', use: 'index', from: 'npm' }, [
    ['@reduxjs/toolkit', '1.9.7', '2.2.0'],
    ['@tanstack/table-core', '8.9.0'],
    ['ethers', '6.9.0'],
    ['rxjs', '7.8.1'],
    ['axios', '0.27.2', '1.6.0'],
    ['knex', '2.5.1', '3.1.0'],
    ['@supabase/supabase-js', '1.35.7', '2.39.0'],
    ['fastify', '4.24.0', '5.0.0'],
    ['chart.js', '3.9.1', '4.4.0'],
  ]),
  ...rows({ part: 'test', use: 'index', from: 'debian-source' }, [
    ['guava-libraries', '31.1-1', '32.0.1-1'],
    ['junit5', '5.9.2-1'],
    ['jackson-databind', '2.14.0-1+deb12u1'],
    ['syncthing', '1.19.2~ds1-1', '1.29.5~ds1-2'],
    ['golang-github-spf13-cobra', '1.6.1-1', '1.8.1-1'],
    ['rust-clap', '4.0.32-1'],
    ['curl', '7.88.1-10+deb12u15', '8.14.1-2+deb13u5'],
    ['tmux', '3.3a-3', '3.5a-3'],
    ['libgit2', '1.5.1+ds-1+deb12u1', '1.9.0+ds-2+deb13u1'],
    ['rocksdb', '7.8.3-2'],
    ['phpunit', '9.6.7-1+deb12u1', '11.5.19-1+deb13u1'],
    ['redmine', '5.0.4-5+deb12u1', '6.0.5+ds-1'],
  ]),
  ...rows({ part: 'test', use: 'negative', from: 'npm' }, [
    ['@apollo/client', '3.8.8'],
    ['webpack', '5.89.0'],
    ['hono', '4.0.0'],
    ['eslint', '8.54.0'],
    ['typeorm', '0.3.17'],
    ['@angular/core', '17.0.0'],
    ['playwright-core', '1.40.0'],
    ['monaco-editor', '0.44.0'],
    ['@babel/parser', '7.23.0'],
  ]),
  ...rows({ part: 'test', use: 'negative', from: 'debian-source' }, [
    ['python-django', '3:3.2.25-0+deb12u3'],
    ['tomcat9', '9.0.70-2'],
    ['netty', '1:4.1.48-7+deb12u2'],
    ['nginx', '1.22.1-9+deb12u9'],
    ['phpmyadmin', '4:5.2.1+dfsg-1+deb12u1'],
    ['cargo', '0.66.0+ds1-1'],
    ['restic', '0.14.0-1'],
  ]),
  ...rows({ part: 'test', use: 'negative', from: 'debian-source', full: true }, [
    ['vim', '2:9.0.1378-2+deb12u2'],
    ['rails', '2:6.1.7.10+dfsg-1~deb12u2'],
    ['rclone', '1.60.1+dfsg-2'],
    ['sqlite3', '3.40.1-2+deb12u2'],
    ['assimp', '5.2.5~ds0-1'],
    ['protobuf', '3.21.12-3+deb12u1'],
    ['wordpress', '6.1.9+dfsg1-0+deb12u1'],
    ['godot', '3.2.3-stable-1'],
    ['kotlin', '1.3.31+ds1-1'],
  ]),
  ...rows({ part: 'public', use: 'public', from: 'npm' }, [
    ['lodash', '4.17.21'],
    ['express', '4.18.2'],
    ['react-dom', '18.2.0'],
    ['typescript', '5.2.2'],
    ['date-fns', '2.30.0'],
    ['koa', '2.14.2'],
    ['@nestjs/core', '10.2.8'],
    ['vue', '3.3.8'],
    ['undici', '5.27.2'],
    ['commander', '11.1.0'],
    ['@types/node', '20.9.0'],
  ]),
  ...rows({ part: 'public', use: 'public', from: 'debian-source' }, [
    ['python3.11', '3.11.2-6+deb12u8'],
    ['golang-1.19', '1.19.8-2'],
    ['php-laravel-framework', '8.83.26+dfsg-2'],
    ['composer', '2.5.5-1+deb12u5'],
    ['zlib', '1:1.2.13.dfsg-1'],
    ['expat', '2.5.0-1+deb12u2'],
    ['mockito', '2.23.0-2'],
    ['ant', '1.10.13-1'],
    ['libspring-java', '4.3.30-2'],
    ['apache-log4j2', '2.19.0-2'],
    ['apr', '1.7.2-3+deb12u1'],
    ['libuv1', '1.44.2-1+deb12u1'],
    ['libevent', '2.1.12-stable-8'],
    ['eigen3', '3.4.0-4'],
    ['php-league-commonmark', '2.3.9-1+deb12u1'],
    ['groovy', '2.4.21-8'],
    ['nlohmann-json3', '3.11.2-2'],
    ['ruby-nokogiri', '1.13.10+dfsg-2'],
    ['scala', '2.11.12-5'],
  ]),
  ...rows({ part: 'tuning', use: 'index', from: 'debian' }, [
    ['python3-flask', '2.2.2-3', '3.1.1-1+deb13u1'],
    ['python3-sqlalchemy', '1.4.46+ds1-1', '2.0.40+ds1-1'],
    ['librust-tokio-dev', '1.24.2-1', '1.43.1-1'],
    ['golang-github-gin-gonic-gin-dev', '1.8.1-1'],
    ['ruby-rack', '2.2.22-0+deb12u1', '3.1.20-0+deb13u1'],
  ]),
  ...rows({ part: 'tuning', use: 'negative', from: 'debian' }, [
    ['python3-scrapy', '2.8.0-2'],
    ['python3-celery', '5.2.6-5'],
    ['librust-rayon-dev', '1.6.1-1'],
  ]),
  ...rows({ part: 'test', use: 'index', from: 'debian' }, [
    ['python3-twisted', '22.4.0-4+deb12u1', '24.11.0-1'],
    ['python3-aiohttp', '3.8.4-1+deb12u1', '3.11.16-1+deb13u1'],
    ['librust-hyper-dev', '0.14.19-1', '1.5.2-1'],
    ['librust-regex-dev', '1.7.1-1', '1.11.1-2'],
    ['php-doctrine-orm', '2.14.1+dfsg-1', '3.3.3+dfsg-1'],
    ['ruby-sinatra', '3.0.5-3+deb12u1', '4.1.1-5'],
  ]),
  ...rows({ part: 'test', use: 'negative', from: 'debian' }, [['python3-networkx', '2.8.8-1']]),
  ...rows({ part: 'test', use: 'negative', from: 'debian', full: true }, [
    ['python3-pandas', '1.5.3+dfsg-2'],
    ['python3-sympy', '1.11.1-1'],
  ]),
  ...rows({ part: 'public', use: 'public', from: 'debian' }, [
    ['python3-jinja2', '3.1.2-1+deb12u3'],
    ['openjdk-17-source', '17.0.19+10-1~deb12u2'],
    ['rust-src', '1.63.0+dfsg1-2'],
    ['libruby3.1', '3.1.2-7+deb12u1'],
  ]),
]
