import { documentEndings } from '../schema/mediaType.ts';

const id = '[a-z0-9][a-z0-9-]{0,62}';
const day = '\\d{4}-\\d{2}-\\d{2}';
/** What stands below a project’s page. */
const below = `(?:closure/|reports/(?:${day}/)?)?`;
/** Of the types that can be handed over, in any case. */
const file = `[^/]+\\.(?:${documentEndings.map(inAnyCase).join('|')})`;
const page = '(?:index\\.html|data\\.json)';
const language = '(?:en/|zh-cn/)?';

/** Every kind of file a release may hold. A new one is added here once it is known what it says, and to whom. */
const classes: Readonly<Record<string, string>> = {
  'the front page': page,
  'the page for addresses where nothing is': `missing/${page}|404\\.html`,
  'a page of a client': `clients/${id}/${language}(?:(?:documents|satisfaction|stakeholders|record)/|projects/${id}/${below})?${page}`,
  'the page of a client’s money papers': `clients/${id}/finance/${language}${page}`,
  'a page of a sponsor': `sponsors/${id}/${language}(?:(?:satisfaction|stakeholders)/${id}/|projects/${id}/${id}/${below})?${page}`,
  'a page of the managers': `managers/${language}(?:lessons/|register/[1-9]\\d*/|clients/${id}/(?:(?:documents|satisfaction|stakeholders|record|finance)/|projects/${id}/${below})?)?${page}`,
  'a document of a client': `clients/${id}/documents/${id}/${file}`,
  'a document among money papers': `clients/${id}/finance/documents/${id}/${file}`,
  'a document of a sponsor': `sponsors/${id}/documents/${id}/${id}/${file}`,
  'a document of the managers': `managers/clients/${id}/documents/${id}/${file}`,
  'a style sheet': '_sightline/[\\w.-]+\\.css',
  'a script': '_sightline/[\\w-]{8}\\.js',
  'the icon': 'favicon\\.svg',
  'what search engines are told': 'robots\\.txt',
  'the page that opens a sealed one': 'pages/[0-9a-f]{32}/index\\.html',
  'a sealed file': 'sealed/[0-9a-f]{32}\\.jwe',
  'a keyring': 'keyrings/[0-9a-f]{32}\\.jwe',
  'what a sealed release remembers of itself': 'ledger\\.jwe',
  'the note of the release': 'build\\.json',
  'what a host is told': '_headers|\\.nojekyll',
};

const patterns = Object.entries(classes).map(([name, form]) => ({
  name,
  pattern: new RegExp(`^(?:${form})$`),
}));

/** The class of a file by its path; undefined for one nobody has thought about. */
export function classOf(path: string): string | undefined {
  return patterns.find(({ pattern }) => pattern.test(path))?.name;
}

function inAnyCase(ending: string): string {
  return ending.replaceAll(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
