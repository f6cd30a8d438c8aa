import { documentEndings, mediaTypeOf } from './mediaType.ts';
import { AssetPathSchema, isAssetPath } from './values.ts';

export const DocumentFileSchema = AssetPathSchema.refine(
  // of a path that is none, that alone is said
  (path) => !isAssetPath(path) || mediaTypeOf(path) !== undefined,
  {
    params: {
      expected: 'a file of a type that can be handed over, like assets/handbook.pdf',
      fix: `Save it as one of these, or put it into a .zip: ${documentEndings.join(', ')}.`,
    },
  },
);
