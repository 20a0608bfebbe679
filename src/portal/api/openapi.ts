/** The description of `/api/v1` for programs (OpenAPI 3.1), made from the schemas that the answers are held to. */
import { z } from 'zod';
import { apiWords as says } from '../../words/api.js';
import { ANSWERS, type Answer, errorSchema } from './schemas.js';

export const API_PATH = '/api/v1';

const json = (ref: string) => ({
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${ref}` } } },
});
const refused = (code: 401 | 404 | 429) => ({ description: says.refusals[code], ...json('error') });
const REFUSALS = { '401': refused(401), '429': refused(429) };

/** The whole document, as plain data. */
export function openApiDocument(version: string): Record<string, unknown> {
  const schemas = { ...ANSWERS, error: errorSchema };
  const asked = (name: Answer) => ({
    get: {
      operationId: name,
      summary: says.paths[name],
      responses: { '200': { description: says.paths[name], ...json(name) }, ...REFUSALS },
    },
  });
  const parameter = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } });
  return {
    openapi: '3.1.0',
    info: { title: says.title, version, description: says.about, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: API_PATH }],
    security: [{ key: [] }],
    paths: {
      ...Object.fromEntries((Object.keys(ANSWERS) as Answer[]).map((name) => [`/${name}`, asked(name)])),
      '/reports/{reportId}/files/{name}': {
        get: {
          operationId: 'reportFile',
          summary: says.paths.file,
          parameters: [parameter('reportId'), parameter('name')],
          responses: {
            '200': {
              description: says.paths.file,
              content: { 'application/octet-stream': { schema: { type: 'string', contentEncoding: 'binary' } } },
            },
            '404': refused(404),
            ...REFUSALS,
          },
        },
      },
    },
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: says.key } },
      schemas: Object.fromEntries(
        Object.entries(schemas).map(([name, schema]) => {
          const { $schema: _, ...rest } = z.toJSONSchema(schema) as Record<string, unknown>;
          return [name, rest];
        }),
      ),
    },
  };
}
