import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readClient } from '../load/client.ts';
import { refuseDetour, writeWhole } from '../load/contentWriting.ts';
import { Refusal } from '../load/refusal.ts';
import { quoted } from '../load/wordedValue.ts';
import { type Survey, surveyScales } from '../schema/survey.ts';
import { IdSchema, quarterOf } from '../schema/values.ts';
import { type SurveyRequest, type SurveySketch, sketchSurvey } from '../views/messages/surveySketch.ts';
import { writerFor } from '../views/writer.ts';
import { type OpenClient, openClient, requireKnown, wordErrors } from './openClient.ts';
import type { CommandOptions } from './publishCommand.ts';

export interface NewSurveyOptions extends Pick<CommandOptions, 'content' | 'today'>, SurveyRequest {
  /** As `2026-q1`; the present one unless given. */
  quarter?: string | undefined;
}

/** Writes an empty wave of a survey of a client. Says what it did and what comes next, a line each. */
export function newSurvey(clientId: string, slug: string, options: NewSurveyOptions): string[] {
  const open = openClient(options.content, clientId);
  const quarter = options.quarter ?? quarterOf(options.today(open.settings.timeZone));
  const path = `clients/${clientId}/surveys/${waveOf(quarter, slug)}.json`;
  const file = join(options.content, path);
  if (existsSync(file)) {
    throw new Refusal(
      `${file}: there is a wave of that quarter. Edit it, or name another one with --quarter.`,
    );
  }
  for (const id of options.projects ?? []) {
    requireKnown(
      `project of ${clientId}`,
      id,
      open.client.projects.map((project) => project.id),
    );
  }
  const before = lastWave(open.client.surveys, slug, quarter, options.kind);
  const sketch = sketchSurvey(writerFor(open.locale, open.locale), before, options);
  writeChecked(open, path, `${JSON.stringify(sketch, null, 2)}\n`);
  return [
    `${file}: an empty wave of ${quarter}, ${sketch.kind}. Managers alone see it while it says "audience": "internal".`,
    wordOrigin(sketch, before),
    ...nextSteps(slug, sketch),
  ];
}

function waveOf(quarter: string, slug: string): string {
  const id = `${quarter}-${slug}`;
  if (IdSchema.safeParse(slug).success && IdSchema.safeParse(id).success) return id;
  throw new Refusal(
    `Expected a short name of the survey like users, got ${quoted(slug)}. Use a-z, 0-9 and hyphens, at most 54 characters.`,
  );
}

/** The wave that comes before in time, else the first of all; one of the kind asked for where there is one. */
function lastWave(
  surveys: readonly Survey[],
  slug: string,
  quarter: string,
  kind: Survey['kind'] | undefined,
): Survey | undefined {
  const named = surveys.filter(({ id, period }) => id === `${period}-${slug}`);
  const alike = named.filter((wave) => kind === undefined || wave.kind === kind);
  const waves = alike.length > 0 ? alike : named;
  const inOrder = waves.toSorted((a, b) => a.period.localeCompare(b.period, 'en'));
  return inOrder.findLast(({ period }) => period < quarter) ?? inOrder[0];
}

/** The client is read again with the wave; where anything is wrong now, the wave is not there. */
function writeChecked({ contentDir, client, frame }: OpenClient, path: string, text: string): void {
  const detour = refuseDetour(contentDir, path);
  if (detour !== undefined) throw new Refusal(`${detour} Nothing was written.`);
  const file = join(contentDir, path);
  writeWhole(file, text);
  const again = readClient(contentDir, client.id, frame, []);
  if (again.client) return;
  rmSync(file);
  throw new Refusal(wordErrors(again.errors, contentDir));
}

function wordOrigin({ kind }: SurveySketch, before: Survey | undefined): string {
  if (!before) return 'It is the first wave of this survey: look over its title and its question.';
  if (before.kind === kind)
    return `What you did not name is that of the wave of ${before.period}, with which it is compared.`;
  return `The wave of ${before.period} asked another kind of question (${before.kind}): the two are not compared.`;
}

function nextSteps(slug: string, { kind }: SurveySketch): string[] {
  const [low, high] = surveyScales[kind];
  return [
    `Next: put the answers in, each with a score from ${low} to ${high}: by hand, as in "answers": [{ "score": ${high} }], or from the file of a form with`,
    `npm run import -- survey FILE --mapping content/mappings/NAME.json   (a mapping with a question of the slug ${slug})`,
    'Then give "closed", look at it with npm start, and take "audience" out for the client to see it.',
  ];
}
