import { chanceFrom } from '../../src/model/seededChance.ts';
import { StakeholderSchema } from '../../src/schema/stakeholders.ts';
import type { MapChart } from '../../src/views/charts/chart.ts';
import type { Section } from '../../src/views/page.ts';
import { circleFigure } from '../../src/views/stakeholders/circleFigure.ts';
import { influenceFigure } from '../../src/views/stakeholders/influenceFigure.ts';
import { positionFigure } from '../../src/views/stakeholders/positionFigure.ts';
import { clientOf } from '../model/samples.ts';
import { placesFor } from '../views/places.ts';

const given = ['Ruth', 'Owen', 'Maya', 'William', 'Ilka', 'Mwamba', 'Jo', 'Wilhelmina', 'Bartholomew', 'Li'];
const family = ['Calder', 'Pike', 'Lindqvist', 'Illingworth', 'Mmadu', 'Okonkwo-Williams', 'Ng', 'Reid'];
const bodies = ['Board of trustees', 'WORKS COUNCIL', 'Upper Marren bus users’ group', '24 depot managers'];
const surnames = [...'陈沈吴林孙马罗许周蒋欧'];
const forenames = ['国栋', '丽', '敏', '慕华', '立军', '涛', '文静', '志远', '晓岚', '悦'];
const units = ['车队与司机代表', '口岸信息平台', '冷藏箱巡检班', '驻港海关科（放行）', '集团设备部'];

/** People around some work, 5 to 60 of them, the same for the same seed; every second set has Chinese names. */
export function randomPeople(seed: number, size?: number): object[] {
  const chance = chanceFrom(seed);
  const below = (end: number) => Math.floor(chance() * end);
  const one = <T>(of: readonly T[]): T => of[below(of.length)] as T;
  const count = size ?? 5 + below(56);
  // how many values there are decides how many stand at one point
  const steps = one([1, 2, 4, 10, 100]);
  const level = () => (steps === 1 ? one([5, 10]) : Math.round(chance() * steps) * (10 / steps));
  const organisations = 1 + below(9);
  const latin = () => (chance() < 0.2 ? one(bodies) : `${one(given)} ${one(family)}`);
  const chinese = () => (chance() < 0.2 ? one(units) : one(surnames) + one(forenames));
  return Array.from({ length: count }, (_, index) => ({
    id: `p${seed}-${index}`,
    name: seed % 2 === 0 ? chinese() : latin(),
    role: one(StakeholderSchema.shape.role.options),
    ...(chance() < 0.9 && {
      organisation: seed % 2 === 0 ? `${one(units)}` : `Works ${below(organisations)}`,
    }),
    power: level(),
    interest: level(),
    ...(chance() < 0.7 && { attitude: one(['for', 'neutral', 'against']) }),
    ...(chance() < 0.3 && { wantedPosition: { power: level(), interest: level() } }),
    influences: Array.from({ length: below(3) }, () => `p${seed}-${below(count)}`),
  }));
}

/** The maps of some people as their managers see them. */
export function mapsOf(stakeholders: object[]): Partial<Record<'grid' | 'rings' | 'network', MapChart>> {
  const client = clientOf({ stakeholders: { stakeholders } });
  const { manager } = placesFor(client);
  const [grid] = positionFigure(manager, client).map(mapIn);
  const [rings] = circleFigure(manager, client).map(mapIn);
  const [network] = influenceFigure(manager, client).map(mapIn);
  return { ...(grid && { grid }), ...(rings && { rings }), ...(network && { network }) };
}

function mapIn(section: Section): MapChart {
  if (section.kind === 'figure' && section.chart.kind === 'map') return section.chart;
  throw new Error(`${section.id} is no map.`);
}
