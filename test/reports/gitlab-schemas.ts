/** What GitLab takes, as far as we fill it: from its documentation and the published format 15.2.1 of such reports. */

const program = {
  type: 'object',
  required: ['id', 'name', 'version', 'vendor'],
  properties: {
    id: { type: 'string', minLength: 1 },
    name: { type: 'string', minLength: 1 },
    url: { type: 'string', pattern: '^https?://.+' },
    version: { type: 'string', minLength: 1 },
    vendor: { type: 'object', required: ['name'], properties: { name: { type: 'string', minLength: 1 } } },
  },
}

const second = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$' }

const vulnerability = {
  type: 'object',
  required: ['id', 'identifiers', 'location'],
  additionalProperties: false,
  properties: {
    id: { type: 'string', minLength: 1 },
    name: { type: 'string', maxLength: 255 },
    description: { type: 'string', maxLength: 1048576 },
    severity: { enum: ['Info', 'Unknown', 'Low', 'Medium', 'High', 'Critical'] },
    solution: { type: 'string', maxLength: 7000 },
    identifiers: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['type', 'name', 'value'],
        properties: {
          type: { type: 'string', minLength: 1 },
          name: { type: 'string', minLength: 1 },
          value: { type: 'string', minLength: 1 },
          url: { type: 'string', pattern: '^(https?|ftp)://.+' },
        },
      },
    },
    links: {
      type: 'array',
      items: {
        type: 'object',
        required: ['url'],
        properties: { url: { type: 'string', pattern: '^(https?|ftp)://.+' } },
      },
    },
    location: {
      type: 'object',
      required: ['commit'],
      additionalProperties: false,
      properties: {
        file: { type: 'string' },
        start_line: { type: 'number' },
        end_line: { type: 'number' },
        commit: { type: 'object', required: ['sha'], properties: { sha: { type: 'string', minLength: 1 } } },
      },
    },
  },
}

export const SECRET_DETECTION = {
  type: 'object',
  required: ['scan', 'version', 'vulnerabilities'],
  properties: {
    version: { type: 'string', pattern: '^15\\.[0-9]+\\.[0-9]+$' },
    scan: {
      type: 'object',
      required: ['analyzer', 'end_time', 'scanner', 'start_time', 'status', 'type'],
      properties: {
        analyzer: program,
        scanner: program,
        type: { const: 'secret_detection' },
        start_time: second,
        end_time: second,
        status: { enum: ['success', 'failure'] },
        messages: {
          type: 'array',
          items: {
            type: 'object',
            required: ['level', 'value'],
            properties: { level: { enum: ['info', 'warn', 'fatal'] }, value: { type: 'string', minLength: 1 } },
          },
        },
      },
    },
    vulnerabilities: { type: 'array', items: vulnerability },
  },
}

export const CODE_QUALITY = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      description: { type: 'string' },
      check_name: { type: 'string' },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
}
