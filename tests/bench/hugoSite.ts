import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Plain templates: the same words in the same tables, and a drawing with a bar for each row in place of each chart. */
const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>
{{ range .Params.sections }}<section><h2>{{ .title }}</h2>
{{ $rows := .rows }}{{ $columns := .columns }}
{{ with .table }}{{ $rows = .rows }}{{ $columns = .columns }}
<svg viewBox="0 0 600 {{ mul 20 (len .rows) }}" role="img">{{ range $index, $row := .rows }}
<rect x="200" y="{{ mul 20 $index }}" width="{{ mul 20 (len (index $row 0).text) }}" height="14"/>
<text x="0" y="{{ add 12 (mul 20 $index) }}">{{ (index $row 0).text }}</text>{{ end }}</svg>{{ end }}
{{ with $rows }}<table><thead><tr>{{ range $columns }}<th scope="col">{{ .title }}</th>{{ end }}</tr></thead><tbody>
{{ range . }}<tr>{{ range . }}<td>{{ if .href }}<a href="{{ .href }}">{{ .text }}</a>{{ else }}{{ .text }}{{ end }}</td>{{ end }}</tr>
{{ end }}</tbody></table>{{ end }}
{{ with .items }}<ul>{{ range . }}<li>{{ .text }}</li>{{ end }}</ul>{{ end }}</section>
{{ end }}</body></html>
`;

const settings = {
  baseURL: 'https://portal.invalid/',
  title: 'Portal',
  disableKinds: ['taxonomy', 'term', 'RSS', 'sitemap', 'section', 'home', '404'],
};

/** Makes a site for Hugo with as many pages as a release has, from what each of them says. Answers how many. */
export function writeHugoSite(folder: string, release: string): number {
  const pages = globSync('{clients,sponsors,managers}/**/data.json', { cwd: release });
  for (const [index, file] of pages.entries()) {
    const { title, route, sections } = JSON.parse(readFileSync(join(release, file), 'utf8'));
    const text = JSON.stringify({ title, url: route, sections }, undefined, 1);
    put(join(folder, 'content', `page-${index}.md`), `${text}\n`);
  }
  put(join(folder, 'layouts/_default/single.html'), page);
  put(join(folder, 'config.json'), JSON.stringify(settings));
  return pages.length;
}

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
