import { worstOf } from '../../model/health/levels.ts';
import type { ProjectSummary } from '../../model/summary.ts';
import { LevelSchema } from '../../schema/project.ts';
import type { PageView } from '../page.ts';
import { levelWord } from '../status.ts';
import type { Writer } from '../writer.ts';

/** How many projects stand at each level, worst first: several projects have counts, not one colour. */
export function levelCounts(
  writer: Writer,
  projects: readonly Pick<ProjectSummary, 'health'>[],
): NonNullable<PageView['verdict']> {
  const { words } = writer;
  const levels = projects.map(({ health }) => health.level);
  const counts = LevelSchema.options.flatMap((level) => {
    const count = levels.filter((one) => one === level).length;
    return count === 0 ? [] : [{ level, text: words.client.count(count, levelWord(writer, level)) }];
  });
  if (counts.length === 0) return { text: words.client.noProjects };
  const level = worstOf(levels);
  const text = words.client.verdict(counts.map((count) => count.text).join(words.client.and));
  return { text, counts, ...(level && { level }) };
}
