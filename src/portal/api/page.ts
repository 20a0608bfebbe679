/** docs/api.md: the interface for tools in words, with its OpenAPI document. */
import { apiWords as says } from '../../words/api.js';
import { API_PATH, openApiDocument } from './openapi.js';

export function apiPage(): string {
  const { paths } = openApiDocument('1') as { paths: Record<string, { get: { summary: string } }> };
  const rows = Object.entries(paths).map(([path, { get }]) => `| \`${API_PATH}${path}\` | ${get.summary} |`);
  const document = JSON.stringify(openApiDocument('1'), null, 2);
  return `# ${says.page.title}

<!-- Made by scripts/api-page.ts -->

${says.about}

${says.page.how}

\`\`\`sh
curl -H "Authorization: Bearer pa_…" https://audit.example.org${API_PATH}/coverage
\`\`\`

| path | answers |
| --- | --- |
${rows.join('\n')}

${says.page.limits}

\`\`\`json
${document}
\`\`\`
`;
}
