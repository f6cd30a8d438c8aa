import type { QualityMeasure } from '../../schema/delivery.ts';
import type { Project } from '../../schema/portfolio.ts';
import type { CalendarDate } from '../../schema/values.ts';
import { dataDateOf } from '../dataDate.ts';
import { latestOf } from '../dates.ts';
import { meetsTarget, readingsOf } from '../quality.ts';
import { previousReportDay } from './previousReport.ts';

/** How many quality measures meet their target by their latest reading. */
export interface QualityMet {
  kind: 'quality-met';
  met: number;
  /** Measures that have a reading. */
  read: number;
  unread: number;
  /** The day of the newest reading. */
  latest: CalendarDate | undefined;
  /** How many more met it than at the reading before, of the measures that have two; undefined without one of these. */
  change: number | undefined;
}

/** Undefined where nothing was read yet. */
export function qualityMet(projects: readonly Project[]): QualityMet | undefined {
  const measures = projects.flatMap(({ quality }) => quality.measures);
  const read = measures.filter(({ readings }) => readings.length > 0);
  if (read.length === 0) return undefined;
  const twice = read.filter(({ readings }) => readings.length > 1);
  const met = (some: readonly QualityMeasure[], back: number) =>
    some.filter((one) => meets(one, back)).length;
  return {
    kind: 'quality-met',
    met: met(read, 1),
    read: read.length,
    unread: measures.length - read.length,
    latest: latestOf(read.map((measure) => readingsOf(measure).at(-1)?.date)),
    change: twice.length === 0 ? undefined : met(twice, 1) - met(twice, 2),
  };
}

/** Whether a measure meets its target by its last reading (`back` 1) or by the one before (2); false without it. */
function meets(measure: QualityMeasure, back: number): boolean {
  const reading = readingsOf(measure).at(-back);
  return reading !== undefined && meetsTarget(measure, reading.value);
}

/** How many of the deliverables that were due by the data date are accepted. */
export interface DeliverablesAccepted {
  kind: 'deliverables';
  accepted: number;
  due: number;
  dataDate: CalendarDate | undefined;
  /** Accepted since the previous report, due or not; undefined without such a report. */
  recent: number | undefined;
}

/** Undefined where none was due yet. */
export function deliverablesAccepted(project: Project): DeliverablesAccepted | undefined {
  const dataDate = dataDateOf(project);
  const since = previousReportDay(project);
  const { deliverables } = project.quality;
  const due = deliverables.filter((one) => one.due !== undefined && one.due <= (dataDate ?? ''));
  if (due.length === 0) return undefined;
  const accepted = deliverables.filter(({ result }) => result === 'accepted');
  return {
    kind: 'deliverables',
    accepted: due.filter(({ result }) => result === 'accepted').length,
    due: due.length,
    dataDate,
    recent:
      since === undefined
        ? undefined
        : accepted.filter(({ decided }) => decided !== undefined && decided > since).length,
  };
}
