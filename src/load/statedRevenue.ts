import { ProfileSchema } from '../schema/client.ts';
import { contentFiles } from '../schema/files.ts';
import type { Money } from '../schema/values.ts';
import { readSource } from './source.ts';

/**
 * The revenue that an active client’s file states, read before the clients are read one by one: the grade of one depends
 * on all. Undefined where it states none or cannot be read; what is wrong with the file is told when its client is read.
 */
export function statedRevenue(contentDir: string, client: string): Money | undefined {
  const file = contentFiles.profile.path.replace('<client>', client);
  const source = readSource(
    contentDir,
    { file, stem: 'client', kind: 'profile', language: undefined },
    'profile',
  );
  if (Array.isArray(source)) return undefined;
  const { data } = ProfileSchema.safeParse(source.data);
  return data?.state === 'active' ? data.revenue : undefined;
}
