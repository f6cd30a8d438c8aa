import type { Level } from '../schema/project.ts';
import type { CalendarDate, Locale } from '../schema/values.ts';
import type { ChartSpec } from './charts/chart.ts';

/** Text with the language it is in, where that is not the page's. */
export interface Passage {
  text: string;
  lang?: Locale;
}

export interface Link extends Passage {
  href: string;
}

/** A file beside the pages of a tree: it is published with the page that links to it, and nowhere else. */
export interface LinkedFile {
  name: string;
  bytes: number;
  /** The media type. */
  type: string;
  /** The file in the content, by its path there. */
  asset: string;
  /** Whether a link saves it instead of opening it, because it may hold a script. */
  save?: true;
}

/** One cell of a table or one detail of a fact: the words, and beside them what a program reads. */
export interface Cell extends Passage {
  href?: string;
  /** What `href` leads to, where that is a file and no page. */
  file?: LinkedFile;
  level?: Level;
  value?: number | CalendarDate;
}

export interface Column {
  key: string;
  title: string;
  numeric?: true;
}

/** Some rows under a name of their own. */
export interface RowGroup extends Passage {
  /** What is behind the name while the rows are folded away. */
  note: string;
  /** How many rows it has, after those of the groups before it. */
  count: number;
  /** Whether it is unfolded to begin with. */
  open?: true;
}

/** Words for the script with which a reader sorts, filters and searches the rows of a long table. */
export interface TableTools {
  search: string;
  /** The columns by whose values rows can be picked, by their keys; `everything` picks all. */
  filters: readonly string[];
  everything: string;
  sort: string;
  /** The order in which the page lists the rows. */
  listed: string;
  reverse: string;
  /** How many rows are shown; `{shown}` and `{all}` stand for the numbers. */
  count: string;
  /** Of a very long table, how many rows are shown until all are asked for, and how one asks. */
  fold?: { first: number; all: string };
}

export interface TableSection {
  kind: 'table';
  id: string;
  title: string;
  columns: Column[];
  rows: Cell[][];
  /** Rows that are shown together and can be folded away; all of them, in their order. */
  groups?: RowGroup[];
  /** What stands there when there is no row. */
  empty: string;
  /** Where the rest is, when these are only some of the rows. */
  more?: Link;
  tools?: TableTools;
}

export interface FactsSection {
  kind: 'facts';
  id: string;
  title: string;
  items: { term: string; detail: Cell }[];
}

export interface ListSection {
  kind: 'list';
  id: string;
  title: string;
  items: (Passage & { href?: string })[];
  empty: string;
}

export interface ProseSection {
  kind: 'prose';
  id: string;
  title: string;
  /** Sanitized HTML, the only markup in a view. */
  html: string;
  lang?: Locale;
  /** What it is folded away behind; it is printed all the same. */
  folded?: string;
}

/** A chart with what it shows in words, and the same values as a table. */
export interface FigureSection {
  kind: 'figure';
  id: string;
  title: string;
  /** Where the title is in another language than the page. */
  titleLang?: Locale;
  /** What people were asked. */
  question?: Passage;
  /** The groups and projects it tells of, by which readers may pick it. */
  parts?: readonly string[];
  /** The finding, in ten words or fewer. */
  headline: Passage;
  /** Measure, unit, period and number of answers. */
  subtitle: Passage;
  /** What a reader who does not see the chart is told of it: its finding, and the values of a line chart. */
  summary: string;
  chart: ChartSpec;
  /** What stands there when there is nothing to draw. */
  empty: string;
  /** `open`: shown with the chart, because it says more. */
  table: Pick<TableSection, 'title' | 'columns' | 'rows' | 'groups'> & { open?: true };
  /** What the chart says once a reader has opened it; `format` is the language tag its values are written by. */
  words: { explore: string; keys: string; lines: string; period: string; none: string; format: string };
}

/** Three or four key figures. */
export interface StatsSection {
  kind: 'stats';
  id: string;
  title: string;
  items: StatItem[];
}

export interface StatItem {
  label: string;
  /** Where the label is in another language than the page. */
  labelLang?: Locale;
  value: Cell;
  /** What the figure is of: its period, and its whole where it is a part. */
  note?: Passage;
  /** How it has changed, or what it stands against. */
  change?: Passage;
}

/** One conversation: what it was about, what was said, what was promised. */
export interface LogEntry {
  date: Cell;
  heading: Passage;
  /** How it took place, with whom, about which projects. */
  details: string[];
  /** Sanitized HTML of the summary. */
  html?: string;
  /** The language of the summary, where that is not the page’s. */
  lang?: Locale;
  commitments: Passage[];
}

/** Conversations, newest first, by the time they fell into. */
export interface LogSection {
  kind: 'log';
  id: string;
  title: string;
  periods: (Pick<RowGroup, 'text' | 'note' | 'open'> & { entries: LogEntry[] })[];
  /** What stands above what was promised in each. */
  promises: string;
  empty: string;
}

export type Section =
  | TableSection
  | FactsSection
  | ListSection
  | ProseSection
  | StatsSection
  | FigureSection
  | LogSection;

/** Parts to pick from, by what rows and figures say they are about. */
export interface PartFilter {
  label: string;
  everything: string;
  groups: { label: string; options: (Passage & { part: string })[] }[];
}

export type PageKind =
  | 'client-home'
  | 'project'
  | 'closure'
  | 'documents'
  | 'stakeholders'
  | 'record'
  | 'finance'
  | 'satisfaction'
  | 'report-list'
  | 'report'
  | 'sponsor-home'
  | 'manager-home'
  | 'manager-client'
  | 'manager-lessons'
  | 'manager-register'
  | 'gallery'
  | 'notice'
  | 'front';

/** Everything a page shows. It is a plain JSON value, made for one reader, one language and one as-of day. */
export interface PageView {
  kind: PageKind;
  /** The page's address below the root of the portal, with a slash at both ends. */
  route: string;
  locale: Locale;
  /** The heading; `title` is what a browser tab shows. */
  heading: Passage;
  title: string;
  agency: string;
  path: Link[];
  languages: (Link & { locale: Locale; current: boolean })[];
  contact?: { name: string; mail?: string; phone?: string };
  /** One sentence that answers the page's question, with the level it rests on. */
  verdict?: Passage & {
    level?: Level;
    word?: string;
    because?: string;
    /** What the reader has to do, before how things stand. */
    first?: string;
    /** The same sentence in parts, where it counts projects by level. */
    counts?: { level: Level; text: string }[];
    /** What is behind the worst of these levels, project by project. */
    reasons?: { project: Link; reason: Passage }[];
  };
  /** What a reader may pick, of all that the figures tell of. */
  filter?: PartFilter;
  /** What must be known before reading: a draft, an amendment, an internal page. */
  notices: Passage[];
  /** Of which day the figures are; an empty text where a page has none. */
  dataDate: { text: string; value?: CalendarDate };
  sections: Section[];
  /** The fixed words around the content. */
  words: { skip: string; languages: string; path: string; contact: string; saveCsv: string; saveIcs: string };
}
