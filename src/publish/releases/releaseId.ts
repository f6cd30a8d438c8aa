/** `20261122T072700.123Z-19e2dff`: when a release was made, and from which revision of the content. */
const form = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2}\.\d{3}Z)-(?:[0-9a-f]{4,64}\+?|no-git)$/;

export function isReleaseId(name: string): boolean {
  return form.test(name);
}

/**
 * The id of a new release. Ids sort by time, and a clock that was put back does not make a new release older than
 * those before it.
 * @param newest the id of the newest release there is
 */
export function releaseId(now: Date, newest: string | undefined, revision: string): string {
  const earliest = newest === undefined ? 0 : timeOfRelease(newest).getTime() + 1;
  const time = new Date(Math.max(now.getTime(), earliest));
  return `${time.toISOString().replaceAll(/[-:]/g, '')}-${revision}`;
}

export function timeOfRelease(id: string): Date {
  return new Date(id.replace(form, '$1-$2-$3T$4:$5:$6'));
}
