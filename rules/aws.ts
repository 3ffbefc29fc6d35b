import type { Issuer } from '../src/rules/rule.ts'

const IAM = 'AWS: IAM, Users, Security credentials; deactivate the access key, make a new one, then delete the old one.'
const ROLE = 'AWS: IAM, Roles, Revoke active sessions for the role that the session belongs to.'

export const aws: Issuer = {
  id: 'aws',
  name: 'Amazon Web Services',
  sources: [
    { url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html', readOn: '2026-11-22' },
  ],
  rules: [
    {
      id: 'aws-access-key-id',
      title: 'AWS access key id',
      severity: 'low',
      grants: 'Nothing alone; names the account, and its secret access key is rarely far away.',
      revoke: IAM,
      keywords: ['akia', 'asia', 'abia', 'acca'],
      pattern: /(?<![A-Za-z0-9])(?<secret>(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16})(?![A-Za-z0-9])/,
      entropyMin: 3,
      checks: ['aws-access-key-id'],
      matches: [
        'AWS_ACCESS_KEY_ID=<aws-access-key-id:AKIA>',
        '"accessKeyId": "<aws-access-key-id:ASIA>"',
        'access_key = "<aws-access-key-id:AKIA>"',
      ],
      ignores: {
        'one character short': 'AWS_ACCESS_KEY_ID=AKIA<base32:15>',
        'an id that signs nothing (a user)': 'UserId: AIDA<base32:16>',
        'the example of the documentation': 'AWS_ACCESS_KEY_ID=AKIAIOSFOD<repeat:N:2>7EXAMPLE',
      },
    },
    {
      id: 'aws-secret-access-key',
      title: 'AWS secret access key',
      severity: 'critical',
      grants: 'Signs requests as its user: whatever the policies of that user allow in the account.',
      revoke: IAM,
      keywords: [
        'aws_secret',
        'aws-secret',
        'aws secret',
        'awssecret',
        'secret_access_key',
        'secret-access-key',
        'secret access key',
        'secretaccesskey',
      ],
      shape: 'contextual',
      pattern:
        /(?<![\w+/.-])(?<secret>(?=[^A-Z]{0,39}[A-Z])(?=[^a-z]{0,39}[a-z])(?=[^0-9]{0,39}[0-9])[A-Za-z0-9+/]{40})(?!=)/,
      entropyMin: 4,
      matches: [
        'AWS_SECRET_ACCESS_KEY=<base64:40>',
        '"SecretAccessKey": "<base64:40>",',
        'awsSecretKey: <base64:40>',
        'aws configure set aws_secret_access_key <base64:40>',
      ],
      ignores: {
        'one character short': 'AWS_SECRET_ACCESS_KEY=<base64:39>',
        'a commit': 'aws_secret_access_key: see <hex:40>',
        'read from the environment': 'aws_secret_access_key = os.environ["AWS_SECRET_ACCESS_KEY_FOR_STAGING"]',
      },
    },
    {
      id: 'aws-secret-access-key-beside-id',
      title: 'AWS secret access key beside its id',
      severity: 'critical',
      grants: 'Signs requests as its user: whatever the policies of that user allow in the account.',
      revoke: IAM,
      keywords: ['aws', 'amazon', 'secret'],
      shape: 'contextual',
      pattern:
        /(?<![\w+/.-])(?<secret>(?=[^A-Z]{0,39}[A-Z])(?=[^a-z]{0,39}[a-z])(?=[^0-9]{0,39}[0-9])[A-Za-z0-9+/]{40})(?!=)/,
      entropyMin: 4,
      requires: { rule: 'aws-access-key-id', lines: 10 },
      matches: [
        '{ secret: "<base64:40>", key: "<aws-access-key-id:AKIA>" }',
        'amazon:\n  key: <aws-access-key-id:AKIA>\n  secretKey: <base64:40>',
      ],
      ignores: {
        'no id near': '{ secret: "<base64:40>", key: "none" }',
        'one character short': '{ secret: "<base64:39>", key: "<aws-access-key-id:AKIA>" }',
      },
    },
    {
      id: 'aws-access-key-pair',
      title: 'AWS secret access key after its id',
      severity: 'critical',
      grants: 'Signs requests as its user: whatever the policies of that user allow in the account.',
      revoke: IAM,
      keywords: ['akia', 'asia'],
      pattern:
        /(?<![A-Za-z0-9])A[KS]IA[A-Z2-7]{16}[^A-Za-z0-9+/]{1,12}(?<secret>(?=[^A-Z]{0,39}[A-Z])(?=[^a-z]{0,39}[a-z])(?=[^0-9]{0,39}[0-9])[A-Za-z0-9+/]{40})(?![A-Za-z0-9+/=])/,
      entropyMin: 4,
      matches: [
        'alice,<aws-access-key-id:AKIA>,<base64:40>,https://signin.aws.amazon.com/console',
        "s3.init('<aws-access-key-id:ASIA>', '<base64:40>')",
        'export CREDENTIALS=<aws-access-key-id:AKIA>:<base64:40>',
      ],
      ignores: {
        'one character short': 'alice,<aws-access-key-id:AKIA>,<base64:39>,https://signin.aws.amazon.com/console',
        'a commit': 'alice,<aws-access-key-id:AKIA>,<hex:40>',
      },
    },
    {
      id: 'aws-session-token',
      title: 'AWS session token',
      severity: 'high',
      grants: 'With its key pair, acts as the role until the session ends (36 hours at most).',
      revoke: ROLE,
      keywords: ['iqojb3jpz2lu', 'fwogzxivyxdz', 'fqogzxivyxdz', 'fqodyxdz'],
      pattern:
        /(?<![A-Za-z0-9])(?<secret>(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz|FQoDYXdz)[A-Za-z0-9+/]{80,2400}={0,2})(?![A-Za-z0-9+/=])/,
      entropyMin: 4.5,
      matches: [
        'aws_session_token = IQoJb3JpZ2luX2Vj<base64:300-700>==',
        '"SessionToken": "FwoGZXIvYXdzE<base64:280-400>=",',
        'X-Amz-Security-Token: IQoJb3JpZ2luX2Vj<base64:500>',
      ],
      ignores: {
        'too short': 'aws_session_token = IQoJb3JpZ2luX2Vj<base64:20>',
        'another beginning': 'aws_session_token = JQoJb3JpZ2luX2Vj<base64:300>',
      },
    },
    {
      id: 'aws-bedrock-api-key',
      title: 'Amazon Bedrock API key (long-term)',
      severity: 'high',
      grants: 'Calls the models of Amazon Bedrock at the expense of the account.',
      revoke: 'AWS: Amazon Bedrock, API keys; delete the key, or its service-specific credential in IAM.',
      keywords: ['absk'],
      pattern: /(?<![A-Za-z0-9])(?<secret>ABSK[A-Za-z0-9+/]{109,269}={0,2})(?![A-Za-z0-9+/=])/,
      entropyMin: 4,
      matches: [
        'AWS_BEARER_TOKEN_BEDROCK=ABSK<b64:BedrockAPIKey-<lownum:8>-at-<digits:12>:<base64:44>>',
        'bedrock = Client(token="ABSK<b64:BedrockAPIKey-<lownum:8>-at-<digits:12>:<base64:44>>")',
      ],
      ignores: {
        'too short': 'AWS_BEARER_TOKEN_BEDROCK=ABSK<b64:BedrockAPIKey-<lownum:4>>',
        'another beginning': 'AWS_BEARER_TOKEN_BEDROCK=ABST<b64:BedrockAPIKey-<lownum:8>-at-<digits:12>:<base64:44>>',
      },
    },
    {
      id: 'aws-bedrock-short-term-api-key',
      title: 'Amazon Bedrock API key (short-term)',
      severity: 'medium',
      grants: 'Calls the models of Amazon Bedrock for twelve hours at most.',
      revoke: ROLE,
      keywords: ['bedrock-api-key-'],
      pattern:
        /(?<![\w-])(?<secret>bedrock-api-key-YmVkcm9jay5hbWF6b25hd3[A-Za-z0-9+/]{200,4000}={0,2})(?![A-Za-z0-9+/=])/,
      entropyMin: 4,
      matches: [
        'AWS_BEARER_TOKEN_BEDROCK=bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t<base64:400-900>=',
        '"token": "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t<base64:600>=="',
      ],
      ignores: {
        'a name': 'id: bedrock-api-key-production',
        'too short': 'AWS_BEARER_TOKEN_BEDROCK=bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t<base64:40>',
      },
    },
    {
      id: 'aws-mws-auth-token',
      title: 'Amazon MWS seller auth token',
      severity: 'high',
      grants: 'Reads and changes the orders and listings of the seller, with the key pair of the developer.',
      revoke: 'Amazon: Seller Central, Apps and Services, Manage Your Apps; disable the developer.',
      sources: [{ url: 'https://developer-docs.amazon.com/sp-api/', readOn: '2026-11-22' }],
      keywords: ['amzn.mws.'],
      pattern:
        /(?<![\w.-])(?<secret>amzn\.mws\.[0-9A-Za-z]{8}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{12})(?![\w-])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: ['MWS_AUTH_TOKEN=amzn.mws.<uuid>', '"MWSAuthToken": "amzn.mws.<uuid>"'],
      ignores: {
        'one character short': 'MWS_AUTH_TOKEN=amzn.mws.<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'MWS_AUTH_TOKEN=amzn.mws.xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
      },
    },
    {
      id: 'aws-appsync-api-key',
      title: 'AWS AppSync API key',
      severity: 'medium',
      grants: 'Calls the GraphQL API as its unauthenticated users may.',
      revoke: 'AWS: AppSync, the API, Settings, API keys; delete the key.',
      keywords: ['da2-'],
      pattern: /(?<![A-Za-z0-9-])(?<secret>da2-[a-z0-9]{26})(?![A-Za-z0-9-])/,
      entropyMin: 3,
      matches: ['x-api-key: da2-<lownum:26>', '"aws_appsync_apiKey": "da2-<lownum:26>"'],
      ignores: {
        'one character short': 'x-api-key: da2-<lownum:25>',
        'upper case': 'x-api-key: da2-<upnum:26>',
      },
    },
    {
      id: 'aws-ses-smtp-password',
      title: 'Amazon SES SMTP password',
      severity: 'high',
      grants: 'Sends mail in the name of the account, with its access key id as the user name.',
      revoke: 'AWS: SES, SMTP settings, Manage my existing SMTP credentials; delete the IAM user or its key.',
      keywords: ['email-smtp', 'ses_smtp', 'ses-smtp', 'ses_password', 'smtp_pass', 'smtppass'],
      shape: 'contextual',
      pattern: /(?<secret>B[A-P](?=[^A-Z]{0,41}[A-Z])(?=[^a-z]{0,41}[a-z])(?=[^0-9]{0,41}[0-9])[A-Za-z0-9+/]{42})(?!=)/,
      entropyMin: 4,
      matches: [
        'SES_SMTP_PASSWORD=BL<base64:42>',
        'smtp: { host: "email-smtp.eu-west-1.amazonaws.com", key: "BA<base64:42>" }',
      ],
      ignores: {
        'one character short': 'SES_SMTP_PASSWORD=BL<base64:41>',
        'another version': 'SES_SMTP_PASSWORD=ZL<base64:42>',
      },
    },
  ],
}
