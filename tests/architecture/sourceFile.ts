import ts from 'typescript';

/** One module as the rules see it: where it is, what it imports, and its syntax for anything else. */
export interface SourceFile {
  path: string;
  imports: Import[];
  syntax: ts.SourceFile;
}

export interface Import {
  /** What is imported, or undefined where it is only known when the program runs. */
  specifier: string | undefined;
  line: number;
}

/** Parses a .ts, .tsx, .mjs or .astro file; `path` is relative to the repository, with slashes. */
export function parseSource(path: string, text: string): SourceFile {
  const code = path.endsWith('.astro') ? codeOfAstro(text) : text;
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const syntax = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, kind);
  const imports: Import[] = [];
  visit(syntax, (node) => {
    const imported = importedBy(node);
    if (imported) {
      const specifier = ts.isStringLiteralLike(imported) ? imported.text : undefined;
      imports.push({ specifier, line: lineOf(node) });
    }
  });
  return { path, imports, syntax };
}

export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

export function lineOf(node: ts.Node): number {
  return node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;
}

/** What a node imports, in every way there is: import, export from, import(), import types, globs of the bundler. */
function importedBy(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (!ts.isCallExpression(node)) return undefined;
  const called = node.expression.getText();
  const isImport =
    node.expression.kind === ts.SyntaxKind.ImportKeyword || ['require', 'import.meta.glob'].includes(called);
  return isImport ? (node.arguments[0] ?? node) : undefined;
}

/** The front matter and the scripts of a component, on the lines where they stand; the rest is left blank. */
function codeOfAstro(text: string): string {
  const blank = (part: string) => part.replace(/[^\n]/g, ' ');
  const fence = /^(\s*---\n)([\s\S]*?)(\n---[^\n]*)/.exec(text);
  const before = fence?.[1] ?? '';
  const frontMatter = fence?.[2] ?? '';
  const markup = text.slice(before.length + frontMatter.length);
  let code = blank(before) + frontMatter;
  let end = 0;
  for (const script of markup.matchAll(/(<script[^>]*>)([\s\S]*?)<\/script>/g)) {
    const start = script.index + (script[1] ?? '').length;
    code += blank(markup.slice(end, start)) + script[2];
    end = start + (script[2] ?? '').length;
  }
  return code + blank(markup.slice(end));
}
