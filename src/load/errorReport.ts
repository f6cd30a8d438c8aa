import { type ContentError, formatContentError, ownerOf } from './contentError.ts';

/** Errors under a heading for each client and sponsor, those of the portal as a whole first. */
export function formatErrorReport(errors: readonly ContentError[], contentDir: string): string {
  const groups = Map.groupBy(errors, headingOf);
  const order = ['Portal', ...[...groups.keys()].filter((heading) => heading !== 'Portal').sort()];
  return order
    .flatMap((heading) => {
      const group = groups.get(heading);
      return group
        ? [[heading, ...group.map((error) => formatContentError(error, contentDir))].join('\n')]
        : [];
    })
    .join('\n\n');
}

function headingOf({ file }: ContentError): string {
  const owner = ownerOf(file);
  if (owner.kind === 'portal') return 'Portal';
  return `${owner.kind === 'client' ? 'Client' : 'Sponsor'} ${owner.id}`;
}

/** What was checked, on one line. */
export function formatSummary(
  counts: Record<'file' | 'client' | 'project' | 'error', number>,
  seconds: number,
): string {
  const words = Object.entries(counts).map(([noun, count]) => `${count} ${noun}${count === 1 ? '' : 's'}`);
  return `${words.join(', ')}, ${seconds.toFixed(1)} s`;
}
