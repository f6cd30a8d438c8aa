import type { Survey, SurveyKind } from '../../schema/survey.ts';
import type { Words } from '../../schema/values.ts';
import type { Writer } from '../writer.ts';

/** What is asked for of a new wave; the rest follows from the one before. */
export interface SurveyRequest {
  kind?: SurveyKind | undefined;
  title?: string | undefined;
  question?: string | undefined;
  invited?: number | undefined;
  projects?: string[] | undefined;
}

/** The fields of a wave that nobody has answered yet, in the order of its file. */
export interface SurveySketch {
  /** The client sees a wave when somebody has decided that it is ready. */
  audience: 'internal';
  title: Words;
  kind: SurveyKind;
  question: Words;
  invited?: number;
  projects?: string[];
  answers: never[];
  actions: never[];
}

/**
 * A new wave of a survey: its words and projects are those of the wave before, so that the two compare, or where there
 * is none of this kind, the usual ones in the language of the writer.
 */
export function sketchSurvey(
  { words }: Writer,
  before: Survey | undefined,
  { title, question, invited, ...asked }: SurveyRequest,
): SurveySketch {
  const kind = asked.kind ?? before?.kind ?? 'nps';
  const usual = words.newSurvey[kind];
  const last = before?.kind === kind ? before : undefined;
  const projects = asked.projects ?? last?.projects;
  return {
    audience: 'internal',
    title: title ?? last?.title ?? usual.title,
    kind,
    question: question ?? last?.question ?? usual.question,
    ...(invited !== undefined && { invited }),
    ...(projects !== undefined && { projects: [...projects] }),
    answers: [],
    actions: [],
  };
}
