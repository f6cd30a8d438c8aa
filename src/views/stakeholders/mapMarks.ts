import { type Ring, ringOf, rings } from '../../model/stakeholders/closeness.ts';
import type { Stakeholder } from '../../schema/stakeholders.ts';
import type { MapMark } from '../charts/chart.ts';
import type { Passage } from '../page.ts';
import type { Writer } from '../writer.ts';

const shapes: Record<Ring, MapMark['shape']> = {
  team: 'square',
  sponsors: 'star',
  clientSide: 'circle',
  endUsers: 'triangle',
  partners: 'diamond',
  authorities: 'pentagon',
  others: 'plus',
};

type Stance = NonNullable<Stakeholder['attitude']> | 'unknown';

const stances: Record<Stance, Omit<MapMark, 'shape'>> = {
  for: { colour: 'best' },
  neutral: { colour: 'neutral', open: true },
  against: { colour: 'worst', crossed: true },
  unknown: { colour: 1 },
};

/** The mark of a stakeholder by role alone. */
export function roleMark(one: Stakeholder): MapMark {
  return { shape: shapes[ringOf(one)], ...stances.unknown };
}

/** The mark of a stakeholder: the outline says the role, colour and fill the attitude where that is known. */
export function markOf(one: Stakeholder): MapMark {
  return { shape: shapes[ringOf(one)], ...stances[one.attitude ?? 'unknown'] };
}

/** What the outlines of some stakeholders mean. */
export function roleLegend({ words }: Writer, people: readonly Stakeholder[]): (Passage & MapMark)[] {
  const present = new Set(people.map(ringOf));
  return rings
    .filter((ring) => present.has(ring))
    .map((ring) => ({ text: words.stakeholders.rings[ring], shape: shapes[ring], colour: 'unknown' }));
}

/** What their colours mean; nothing where no attitude is known. */
export function attitudeLegend({ words }: Writer, people: readonly Stakeholder[]): (Passage & MapMark)[] {
  const present = new Set(people.map(({ attitude }): Stance => attitude ?? 'unknown'));
  if (present.size === 1 && present.has('unknown')) return [];
  const { stakeholders } = words;
  const texts: Record<Stance, string> = { ...stakeholders.attitudes, unknown: stakeholders.unknownAttitude };
  return (Object.keys(stances) as Stance[])
    .filter((stance) => present.has(stance))
    .map((stance) => ({ text: texts[stance], shape: 'circle', ...stances[stance] }));
}
