import { acceptedGoals, metObjectives, type Share } from '../../model/closure.ts';
import { editionsOf } from '../../model/documents.ts';
import type { ClientSlice, Project } from '../../schema/portfolio.ts';
import { projectCrumb } from '../crumbs.ts';
import { linkTo, pageOf } from '../frame.ts';
import type { FactsSection, PageView, Section } from '../page.ts';
import { facts, list, prose } from '../sections.ts';
import { acceptanceTable, keyDateTable, lessonTable, objectiveTable } from '../tables/closureTables.ts';
import { documentTable } from '../tables/documentTable.ts';
import { type Place, projectPath } from '../tree.ts';
import type { Writer } from '../writer.ts';

type Closure = NonNullable<Project['closure']>;

/** The page that closes a project: what was accepted and reached, what was learnt, what was handed over. */
export function closurePage(place: Place, client: ClientSlice, project: Project, closure: Closure): PageView {
  const { writer } = place;
  const { words } = writer;
  const page = closurePath(place, client, project);
  return pageOf(place, {
    kind: 'closure',
    page,
    heading: { text: words.sections.closure },
    title: words.closure.title(writer.passage(project.charter.name).text),
    above: projectCrumb(place, client, project),
    client,
    dataDate: closure.accepted,
    verdict: {
      // accepted is not closed yet: there may be work left that nobody waits for
      ...(project.charter.state === 'closed' && { level: 'done', word: words.states.closed }),
      text: verdictOf(writer, project, closure),
    },
    sections: [
      ...acceptanceTable(writer, project.charter, closure),
      ...objectiveTable(writer, project),
      ...keyDateTable(place, project),
      ...finalCost(writer, project),
      ...retrospective(writer, closure),
      ...handedOver(place, client, page, closure),
      ...lessonTable(writer, project),
      ...prose(writer, 'closingWords', closure.body),
    ],
  });
}

/** What leads from a project to the page that closes it; nothing until there is one. */
export function closureNotice(
  place: Place,
  client: ClientSlice,
  project: Project,
  from: string,
): FactsSection[] {
  const { writer } = place;
  const { closure } = project;
  if (!closure) return [];
  const { words } = writer;
  return facts(writer, 'closure', {
    outcome: { text: verdictOf(writer, project, closure) },
    closingPage: {
      text: words.closure.link,
      href: linkTo(place, from, closurePath(place, client, project)),
    },
  });
}

function closurePath({ tree }: Place, client: ClientSlice, project: Project): string {
  return `${projectPath(tree.reader, client.id, project.id)}closure/`;
}

function verdictOf({ words, formats }: Writer, project: Project, closure: Closure): string {
  const told = (share: Share, word: (met: number, of: number) => string) =>
    share.of === 0 ? [] : [word(share.met, share.of)];
  const shares = [
    ...told(acceptedGoals(closure), words.closure.goals),
    ...told(metObjectives(project), words.closure.objectives),
  ];
  return words.closure.verdict(formats.date(closure.accepted), closure.by, shares.join(words.client.and));
}

/** What it was to cost and what it cost, where the reader may see money: a slice without it has none. */
function finalCost(writer: Writer, { charter }: Project): FactsSection[] {
  const { currency, baseline, actual } = charter.budget ?? {};
  if (currency === undefined || actual === undefined) return [];
  const money = (amount: number | undefined) =>
    writer.money(amount === undefined ? undefined : { amount, currency });
  return facts(writer, 'cost', {
    budget: money(baseline),
    finalCost: money(actual),
    difference: baseline === undefined ? undefined : { text: difference(writer, baseline, actual, currency) },
  });
}

function difference({ words, formats }: Writer, baseline: number, actual: number, currency: string): string {
  if (actual === baseline) return words.closure.asApproved;
  const amount = Math.abs(actual - baseline);
  const money = formats.money({ amount, currency });
  const text = baseline > 0 ? words.closure.share(money, formats.percent((amount / baseline) * 100)) : money;
  return actual > baseline ? words.closure.above(text) : words.closure.below(text);
}

function retrospective(writer: Writer, { retrospective: held }: Closure): Section[] {
  if (!held) return [];
  return [
    ...facts(writer, 'retrospective', {
      heldOn: writer.date(held.date),
      people: held.people.length === 0 ? undefined : { text: held.people.join(writer.words.separator) },
    }),
    ...list(writer, 'keep', held.keep),
    ...list(writer, 'change', held.change),
  ];
}

function handedOver(place: Place, client: ClientSlice, page: string, closure: Closure): Section[] {
  const named = client.documents.documents.filter(({ id }) => closure.handedOver.includes(id));
  if (named.length === 0) return [];
  const title = place.writer.words.sections.handedOver;
  const section = documentTable(place, client, page, editionsOf(named), ['projects']);
  return [{ ...section, id: 'handedOver', title }];
}
