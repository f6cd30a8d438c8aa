import { describe, expect, test } from 'vitest';
import { clearlyApart, latestParts } from '../../../src/model/satisfaction/partTrend.ts';
import { surveySeries } from '../../../src/model/satisfaction/surveySeries.ts';
import { SurveySchema } from '../../../src/schema/survey.ts';

/** A wave of CSAT: for each group how many are satisfied, of how many. */
function waveOf(period: string, groups: Record<string, readonly [number, number]>) {
  const answers = Object.entries(groups).flatMap(([group, [satisfied, n]]) =>
    Array.from({ length: n }, (_, index) => ({ group, score: index < satisfied ? 5 : 2 })),
  );
  return SurveySchema.parse({ id: `${period}-team`, period, title: 'Team', kind: 'csat', answers });
}

function partsOf(...waves: ReturnType<typeof waveOf>[]) {
  const [series] = surveySeries(waves);
  return series ? latestParts(series) : [];
}

describe('a group from wave to wave', () => {
  test('is compared with the last wave before that shows it', () => {
    const [drivers] = partsOf(
      waveOf('2026-q1', { drivers: [6, 20], office: [9, 10] }),
      waveOf('2026-q2', { drivers: [1, 3], office: [9, 10] }),
      waveOf('2026-q3', { drivers: [18, 20], office: [9, 10] }),
    );
    expect(drivers?.id).toBe('drivers');
    expect(drivers?.before?.wave.survey.period).toBe('2026-q1');
    expect(drivers?.change).toMatchObject({ detectable: true });
    expect(drivers?.change?.difference).toBeCloseTo(60, 9);
  });

  test('has nothing to be compared with where it was too small before', () => {
    const [drivers] = partsOf(
      waveOf('2026-q1', { drivers: [1, 3], office: [9, 10] }),
      waveOf('2026-q2', { drivers: [18, 20], office: [9, 10] }),
    );
    expect(drivers).toMatchObject({ before: undefined, change: undefined });
  });

  test('is no group where everybody is in it', () => {
    expect(partsOf(waveOf('2026-q1', { drivers: [18, 20] }))).toEqual([]);
  });
});

describe('one group is clearly above another', () => {
  test('where even their ranges do not meet', () => {
    const found = clearlyApart(
      partsOf(waveOf('2026-q1', { office: [38, 40], yard: [20, 40], drivers: [8, 40] })),
    );
    expect([found?.lowest.id, found?.highest.id]).toEqual(['drivers', 'office']);
  });

  test('and not where the ranges meet, though the difference alone would count', () => {
    expect(clearlyApart(partsOf(waveOf('2026-q1', { office: [36, 40], yard: [28, 40] })))).toBeUndefined();
  });

  test('and not where fewer than two are shown', () => {
    expect(clearlyApart(partsOf(waveOf('2026-q1', { office: [36, 40], yard: [1, 3] })))).toBeUndefined();
  });
});
