import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import type { Import, SourceFile } from './sourceFile.ts';

/** Each may import what stands to its right. */
const chain = ['pages', 'layouts', 'components', 'enhance', 'charts', 'views', 'model', 'schema'];

const beside: Record<string, string[]> = {
  pages: ['styles'],
  layouts: ['styles'],
  components: ['styles', 'opening'],
  // scripts of sealed pages, which Astro compiles for the component that loads them
  opening: ['enhance', 'charts', 'views', 'schema', 'sealing'],
  charts: ['i18n'],
  views: ['i18n'],
  i18n: ['schema'],
  // whether what is declared contradicts what is computed is part of whether the content is right
  load: ['schema', 'model'],
  access: ['schema'],
  import: ['schema', 'load'],
  sealing: ['schema', 'load'],
  authoring: ['views', 'model', 'schema', 'i18n', 'load', 'access', 'sealing'],
  docs: ['schema'],
  hosts: ['views', 'schema', 'sealing'],
  audit: ['views', 'model', 'schema', 'i18n', 'load', 'access', 'sealing', 'hosts'],
  // what measures and photographs the whole lives with the tests, whose tools it uses
  scripts: ['tests'],
};

/** These tie the layers together. Templates are compiled by Astro and imported by nobody but each other. */
const tying = ['publish', 'live.config', 'scripts'];
const tied = [
  'charts',
  'views',
  'model',
  'schema',
  'i18n',
  'load',
  'access',
  'sealing',
  'opening',
  'import',
  'authoring',
  'docs',
  'sealing',
  'hosts',
  'audit',
  'publish',
  'live.config',
];

const rendering = ['pages', 'layouts', 'components', 'live.config'];
const pure = ['schema', 'model', 'views', 'charts', 'i18n'];

/** The first pattern that fits a package says who may import it; a package that fits none is free to all of src. */
const packages: { name: RegExp; may: (layer: string) => boolean; rule: string }[] = [
  only(/^astro:/, rendering),
  // Fields are defined in schema alone. These walk what is defined: to check by it, to cut it, to describe it.
  only(/^(zod|astro\/zod)(\/|$)/, ['schema', 'load', 'access', 'docs']),
  only(/^astro(\/|$)/, [...rendering, 'publish']),
  only(/^recharts(\/|$)/, ['charts']),
  only(/^vitest(\/|$)/, ['scripts']),
  only(/^rolldown(\/|$)/, ['scripts']),
  only(/^node:fs(\/|$)/, ['load', 'import', 'authoring', 'publish', 'access', 'sealing', 'audit', 'scripts']),
  { name: /^node:/, may: (layer) => !pure.includes(layer), rule: `stays out of ${pure.join(', ')}` },
  { name: /^/, may: (layer) => layer !== 'scripts', rule: 'stays out of scripts, which only call src' },
];

function only(name: RegExp, layers: string[]) {
  return {
    name,
    may: (layer: string) => layers.includes(layer),
    rule: `belongs in ${layers.join(', ')} only`,
  };
}

export function isPure(path: string): boolean {
  return pure.includes(layerOf(path));
}

/** Says which imports of a file break the rule of who may import whom. */
export function misplacedImports({ path, imports }: SourceFile): string[] {
  return imports.flatMap((one) => {
    const wrong = problem(path, one);
    return wrong === undefined ? [] : [`${path}:${one.line}  ${wrong}`];
  });
}

function problem(path: string, { specifier }: Import): string | undefined {
  const layer = layerOf(path);
  if (specifier === undefined) {
    if (layer === 'publish' || layer === 'scripts') return undefined;
    return 'imports what only the running program knows. Name the module, or do this in publish.';
  }
  if (specifier.startsWith('.')) return relativeProblem(path, layer, specifier);
  if (specifier.startsWith('/') || specifier.startsWith('file:'))
    return `imports ${specifier}: write a relative path.`;
  const name = builtinModules.includes(specifier) ? `node:${specifier}` : specifier;
  const found = packages.find((rule) => rule.name.test(name));
  return found && !found.may(layer) ? `imports ${name}, which ${found.rule}.` : undefined;
}

function relativeProblem(path: string, layer: string, specifier: string): string | undefined {
  // `?url` asks the bundler for the address of a style sheet
  if (!/\.(ts|tsx|mjs|astro|css|css\?url|json|svg)$/.test(specifier)) {
    return `imports ${specifier}: write the extension, because Node runs these files as they stand.`;
  }
  const target = layerOf(posix.join(posix.dirname(path), specifier));
  if (target === layer || mayImport(layer).includes(target)) return undefined;
  const allowed = mayImport(layer).join(', ') || 'nothing else';
  return `imports ${specifier}: ${layer} may import ${allowed}, and not ${target}. See tests/architecture/layers.ts.`;
}

function mayImport(layer: string): string[] {
  if (tying.includes(layer)) return [...tied, ...(beside[layer] ?? [])];
  const position = chain.indexOf(layer);
  const right = position < 0 ? [] : chain.slice(position + 1);
  return [...right, ...(beside[layer] ?? [])];
}

/** The folder below src, the name of a module that stands in src itself, or the folder outside of it. */
function layerOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'src' ? second.replace(/\.ts$/, '') : top;
}

/** Folders and modules of src that nobody has given a place yet. */
export function unknownLayer(path: string): string[] {
  const known = [...chain, ...Object.keys(beside), ...tied, 'styles', 'env.d'];
  if (!path.startsWith('src/') || known.includes(layerOf(path))) return [];
  return [`${path}  is in no layer. Put it in one, or add its folder to tests/architecture/layers.ts.`];
}
