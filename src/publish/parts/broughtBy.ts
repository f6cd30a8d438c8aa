import { linkedFiles } from '../../views/linkedFiles.ts';
import type { PageView } from '../../views/page.ts';
import type { Brought } from './part.ts';

/** What pages bring to a release: themselves and the files they link to. */
export function broughtBy(views: readonly PageView[]): Brought {
  return {
    pages: views.map(({ route }) => route),
    files: [...new Set(views.flatMap((view) => linkedFiles(view).map(({ path }) => path)))],
  };
}
