import ts from 'typescript';
import { lineOf, type SourceFile, visit } from './sourceFile.ts';

const clock = 'the as-of date is an argument';
const chance = 'the same input must give the same page';
const surroundings = 'what it depends on is an argument';
const locale = 'the locale is an argument';

const reads: Record<string, string> = {
  'Date.now': clock,
  'performance.now': clock,
  'Temporal.Now': clock,
  'Math.random': chance,
  'crypto.randomUUID': chance,
  'crypto.getRandomValues': chance,
  'import.meta.env': surroundings,
};

/** Says where a file asks the clock, chance, the environment or the locale of the machine. */
export function impurities({ path, syntax }: SourceFile): string[] {
  const found: string[] = [];
  visit(syntax, (node) => {
    const why = impurity(node);
    if (why) found.push(`${path}:${lineOf(node)}  uses ${node.getText()}, but here ${why}.`);
  });
  return found;
}

function impurity(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    if (node.expression.getText() === 'process') return surroundings;
    return reads[node.getText().replace(/^globalThis\./, '')];
  }
  if (ts.isNewExpression(node) && !node.arguments?.length) {
    const made = node.expression.getText();
    if (made === 'Date') return clock;
    if (made.startsWith('Intl.')) return locale;
  }
  if (ts.isCallExpression(node) && node.arguments.length === 0) {
    const called = node.expression.getText();
    if (called === 'Date') return clock;
    if (/\.toLocale\w+$/.test(called)) return locale;
  }
  return undefined;
}
