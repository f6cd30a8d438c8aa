import { NOTHING } from '../../sealing/places.ts';
import { withRelativeAssets } from '../pageFiles.ts';

/** What the compiled shell says in place of the opaque name of what it opens. */
const NAME = 'SEALED-NAME';

/** The page that stands at every address of a sealed portal, alike but for the one file it opens. */
export class Shell {
  readonly #template: string;

  constructor(template: string) {
    if (template.split(NAME).length !== 2)
      throw new Error('The compiled shell has no place for a name. This is a mistake in Sightline.');
    this.#template = template;
  }

  /** @param name the opaque name of the file it opens; none for the front page */
  at(route: string, name = ''): string {
    return withRelativeAssets(this.#template.replace(NAME, name), route);
  }

  /** For addresses where nothing is. @param base the path below the host at which the portal stands */
  anywhere(base: string): string {
    return this.#template.replace(NAME, NOTHING).replaceAll('="/', `="${base}`);
  }
}
