const text = { type: 'object', required: ['text'], properties: { text: { type: 'string', minLength: 1 } } };
const uri = { type: 'string', pattern: '^[A-Za-z0-9%._~/:-]+$' };
const positive = { type: 'integer', minimum: 1 };
const region = {
  type: 'object',
  required: ['startLine', 'startColumn', 'endLine', 'endColumn'],
  properties: { startLine: positive, startColumn: positive, endLine: positive, endColumn: positive },
};
const artifactLocation = { type: 'object', required: ['uri'], properties: { uri } };
const location = {
  type: 'object',
  required: ['physicalLocation'],
  properties: {
    physicalLocation: { type: 'object', required: ['artifactLocation'], properties: { artifactLocation, region } },
  },
};
const level = { enum: ['none', 'note', 'warning', 'error'] };

const rule = {
  type: 'object',
  required: ['id', 'shortDescription', 'helpUri', 'defaultConfiguration'],
  properties: {
    id: { type: 'string', pattern: '^[A-Z][0-9]{2}$' },
    shortDescription: text,
    fullDescription: text,
    help: text,
    helpUri: { type: 'string', pattern: '^https://' },
    defaultConfiguration: { type: 'object', properties: { level, enabled: { type: 'boolean' } } },
  },
};

const replacement = {
  type: 'object',
  required: ['deletedRegion'],
  properties: { deletedRegion: region, insertedContent: { type: 'object', required: ['text'] } },
};

const result = {
  type: 'object',
  required: ['ruleId', 'level', 'message', 'locations'],
  properties: {
    ruleId: { type: 'string' },
    ruleIndex: { type: 'integer', minimum: 0 },
    level,
    message: text,
    locations: { type: 'array', minItems: 1, items: { ...location, required: ['physicalLocation'] } },
    relatedLocations: { type: 'array', items: { ...location, required: ['id', 'message', 'physicalLocation'] } },
    fixes: {
      type: 'array',
      items: {
        type: 'object',
        required: ['artifactChanges'],
        properties: {
          description: text,
          artifactChanges: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              required: ['artifactLocation', 'replacements'],
              properties: { artifactLocation, replacements: { type: 'array', minItems: 1, items: replacement } },
            },
          },
        },
      },
    },
  },
};

const invocation = {
  type: 'object',
  required: ['executionSuccessful'],
  properties: {
    executionSuccessful: { type: 'boolean' },
    toolExecutionNotifications: {
      type: 'array',
      items: {
        type: 'object',
        required: ['message'],
        properties: { level, message: text, locations: { type: 'array', items: location } },
      },
    },
  },
};

/** What readers of SARIF 2.1.0 rely on, as a JSON schema; the official one is a hundred times as long. */
export const SARIF_ESSENTIALS = {
  type: 'object',
  required: ['version', '$schema', 'runs'],
  properties: {
    version: { const: '2.1.0' },
    $schema: { type: 'string' },
    runs: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['tool', 'results', 'columnKind'],
        properties: {
          columnKind: { const: 'utf16CodeUnits' },
          tool: {
            type: 'object',
            required: ['driver'],
            properties: {
              driver: {
                type: 'object',
                required: ['name', 'version', 'rules'],
                properties: { rules: { type: 'array', items: rule } },
              },
            },
          },
          invocations: { type: 'array', items: invocation },
          results: { type: 'array', items: result },
        },
      },
    },
  },
};
