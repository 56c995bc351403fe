import type { Operation, Paths } from './openapi.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const plain = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

interface Parameter {
  readonly name: string;
  readonly description?: string;
}

function row(path: string, method: string, { summary, parameters = [], requestBody, responses }: Operation): string {
  const asked = (parameters as Parameter[]).filter(({ description }) => description).map(({ name, description }) => `<dt>${plain(name)}</dt><dd>${plain(description ?? '')}</dd>`).join('');
  const body = requestBody ? `<details><summary>Body</summary><pre>${plain(JSON.stringify(requestBody, null, 1))}</pre></details>` : '';
  return `<tr><td><code>${method.toUpperCase()}</code></td><td><code>${plain(path)}</code></td><td>${plain(summary)}<dl>${asked}</dl>${body}</td><td>${Object.keys(responses).join(', ')}</td></tr>`;
}

/** The API's document as a page: no script, every route in one table. */
export function docsPage({ paths }: { paths: Paths }): string {
  const rows = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => row(path, method, operation))).join('\n');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Entente: the API</title><style>
:root{color-scheme:light dark}body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #8884;padding:.5rem;text-align:start;vertical-align:top}
pre{overflow:auto;max-height:24rem;font-size:12px}dl{margin:.3rem 0;font-size:13px}dt{font-weight:600}dd{margin:0 0 .2rem 1rem}
</style><main><h1>Entente: the API</h1><p>JSON, UTF-8, snake_case. The same schemas validate every request: <a href="openapi.json">openapi.json</a>.</p>
<table><thead><tr><th scope="col">Method<th scope="col">Path<th scope="col">What<th scope="col">Answers</tr></thead><tbody>${rows}</tbody></table></main></html>`;
}
