import type { Level } from '../../schema/project.ts';
import type { CalendarDate } from '../../schema/values.ts';
import type { Passage } from '../page.ts';

/** A place on an axis: a number, or a day. One axis holds only one of the two. */
export type Coordinate = number | CalendarDate;

/**
 * An axis as it is drawn, on paper and by script alike: its ends, and where it is labelled with what. Days are given
 * here in milliseconds since 1970: they are no days of the content’s and must not be taken for any.
 */
export interface Axis {
  domain: readonly [number, number];
  ticks: readonly { at: number; text: string }[];
}

/** The colour of a role: a series, a shade of an opinion from worst to best, a level, or what stands behind. */
export type Colour = 1 | 2 | 3 | 4 | 'worst' | 'worse' | 'neutral' | 'better' | 'best' | 'soft' | Level;

/** A line across a chart that means something: a target, the day the figures are of. */
export interface Rule extends Passage {
  at: Coordinate;
}

/** A value, or a gap where there is none; `low` and `high` are the ends of its interval. */
export interface Point {
  x: Coordinate;
  y: Coordinate | null;
  low?: Coordinate;
  high?: Coordinate;
  /** The value in words, where its number alone does not say it. */
  text?: string;
}

export interface Series extends Passage {
  colour: Colour;
  /** Drawn dashed: a forecast, not a fact. */
  dashed?: true;
  points: readonly Point[];
}

/** Values over time; at most four series, and of these their dashed forecasts in the same colours. */
export interface LineChart {
  kind: 'line';
  x: Axis;
  y: Axis;
  series: readonly Series[];
  across?: readonly Rule[];
  down?: readonly Rule[];
  /** The name of the line on which both axes say the same, which is drawn then. */
  diagonal?: Passage;
}

/** What stands in a row of a chart. `open` is an outline: planned, or not reached. */
export type Mark =
  | { shape: 'bar' | 'band' | 'line'; from: Coordinate; to: Coordinate; colour: Colour; open?: true }
  /** `level` counts the marks below it at the same place. */
  | { shape: 'dot' | 'diamond' | 'tick'; at: Coordinate; colour: Colour; open?: true; level?: number }
  /** A level, told by its own outline as well as by its colour. */
  | { shape: 'status'; at: Coordinate; colour: Level };

export interface Row extends Passage {
  /** The values in words: a row can be read without its marks. */
  note: string;
  /** The group or project it is about, by which readers may pick it. */
  part?: string;
  /** In the order they are drawn; none where there is no data. */
  marks: readonly Mark[];
}

/**
 * One row an item on a common axis. Bars rank, diverging bars hold opinions on both sides of zero, dots show few
 * answers one by one, ranges hold two ends or an interval, and a timeline holds days.
 */
export interface RowChart {
  kind: 'bar' | 'diverging' | 'dot' | 'range' | 'timeline';
  x: Axis;
  rows: readonly Row[];
  down?: readonly Rule[];
  /** What the left and the right end mean, where the axis does not say it. */
  ends?: readonly [string, string];
}

/** Small charts of the same kind beside each other, for more than four series or for values of several units. */
export interface Multiples {
  kind: 'multiples';
  charts: readonly (Passage & { note: string; chart: LineChart })[];
}

/** Two scales of steps, from low to high. */
export interface Scale {
  title: string;
  steps: readonly string[];
}

/** Things on a grid, each by its number; `from` is where one stood before. Places count steps from 0. */
export interface GridChart {
  kind: 'grid';
  x: Scale;
  y: Scale;
  items: readonly { text: string; x: number; y: number; from?: { x: number; y: number } }[];
}

/** The outline that says what something on a map is; `crossed` and `open` repeat what its colour says. */
export interface MapMark {
  shape: 'circle' | 'square' | 'triangle' | 'diamond' | 'star' | 'pentagon' | 'plus';
  colour: Colour;
  open?: true;
  crossed?: true;
}

/** A place on a map: shares of its width from the left and of its height from the top, 0 to 1. */
export interface Spot {
  x: number;
  y: number;
}

export interface MapNode extends Passage, Spot, MapMark {
  /** Told apart from all others by this, so that each keeps its place when others come and go. */
  id: string;
  /** Where it should stand. */
  wanted?: Spot;
  /** Its ring, counted from the middle, and its sector, on a map of rings. */
  cell?: readonly [ring: number, sector: number];
}

/**
 * What a map is divided into. Places on quadrants are values: a mark that had to make room keeps a line to its own.
 * Rings end at shares of the radius, sectors at shares of the turn, clockwise from the top, both in their order.
 */
export type Ground =
  | { form: 'open' }
  | { form: 'quadrants'; x: Passage; y: Passage; corners: Record<Corner, Passage> }
  | {
      form: 'rings';
      rings: readonly (Passage & { to: number })[];
      sectors: readonly (Passage & { to: number })[];
    };
export type Corner = 'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight';

/** Named things on a plane, and arrows from one to another; `edges` name their ends by their places in the list. */
export interface MapChart {
  kind: 'map';
  ground: Ground;
  nodes: readonly MapNode[];
  edges: readonly (readonly [from: number, to: number])[];
  /** What the marks mean, in words: a list for what outlines say, another for what colours say. */
  legends: readonly (readonly (Passage & MapMark)[])[];
}

/** Everything needed to draw a chart; all words and formats in it are chosen. */
export type ChartSpec = LineChart | RowChart | Multiples | GridChart | MapChart;
