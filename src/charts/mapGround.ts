import type { Ground } from '../views/charts/chart.ts';
import type { Passage } from '../views/page.ts';
import { INSET, type Plane } from './mapPlane.ts';
import { element, passage } from './markup.ts';

/** What lies below everything on a map: its division, and the names of quadrants and axes around it. */
export function mapGround(ground: Ground, plane: Plane): string {
  if (ground.form === 'quadrants') return quadrants(ground, plane);
  return ground.form === 'rings' ? rings(ground, plane) : '';
}

function quadrants({ x, y, corners }: Extract<Ground, { form: 'quadrants' }>, { width, box }: Plane): string {
  const [across, down] = [width / 2, (box.top + box.bottom) / 2];
  const word = (name: string, text: Passage, at: { x: number; y: number }) =>
    passage('text', text, { class: name, ...at, 'text-anchor': at.x === 0 ? 'start' : 'end' });
  return [
    element('rect', {
      class: 'map-edge',
      x: 0.5,
      y: box.top,
      width: width - 1,
      height: box.bottom - box.top,
    }),
    element('line', { class: 'map-rule', x1: across, x2: across, y1: box.top, y2: box.bottom }),
    element('line', { class: 'map-rule', x2: width, y1: down, y2: down }),
    word('map-ground', y, { x: 0, y: box.top - 32 }),
    word('map-corner', corners.topLeft, { x: 0, y: box.top - 10 }),
    word('map-corner', corners.topRight, { x: width, y: box.top - 10 }),
    word('map-corner', corners.bottomLeft, { x: 0, y: box.bottom + 20 }),
    word('map-corner', corners.bottomRight, { x: width, y: box.bottom + 20 }),
    word('map-ground', x, { x: width, y: box.bottom + 42 }),
  ].join('');
}

function rings(
  { rings: all, sectors }: Extract<Ground, { form: 'rings' }>,
  { width, height, at }: Plane,
): string {
  const [cx, cy] = [width / 2, height / 2];
  const circles = all.map(({ to }) =>
    element('ellipse', { class: 'map-edge', cx, cy, rx: to * (cx - INSET), ry: to * (cy - INSET) }),
  );
  const rays = sectors.length < 2 ? [] : sectors;
  const lines = rays.map(({ to }) => {
    const turn = to * 2 * Math.PI;
    const end = at({ x: 0.5 + Math.sin(turn) / 2, y: 0.5 - Math.cos(turn) / 2 });
    return element('line', { class: 'map-rule', x1: cx, y1: cy, x2: end.x, y2: end.y });
  });
  return [...circles.reverse(), ...lines].join('');
}
