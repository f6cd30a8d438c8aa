/**
 * The files that can be handed over, by their ending, with the media type a host gives them. A file is published as it
 * is, under the address of the portal, and whoever opens it there lends it what they may see. So the list names what
 * a browser shows or saves; what it would run (pages, scripts, style sheets, XML) and what a host would run or obey
 * (`.php`, `web.config`) is not on it. `.json` is not either, because beside pages that is the name of their data.
 */
const mediaTypes = new Map([
  ['pdf', 'application/pdf'],
  ['txt', 'text/plain'],
  ['md', 'text/markdown'],
  ['csv', 'text/csv'],
  ['tsv', 'text/tab-separated-values'],
  ['rtf', 'application/rtf'],
  ['doc', 'application/msword'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xls', 'application/vnd.ms-excel'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt', 'application/vnd.ms-powerpoint'],
  ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['odp', 'application/vnd.oasis.opendocument.presentation'],
  ['mpp', 'application/vnd.ms-project'],
  ['vsdx', 'application/vnd.ms-visio.drawing'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['tif', 'image/tiff'],
  ['tiff', 'image/tiff'],
  ['svg', 'image/svg+xml'],
  ['mp3', 'audio/mpeg'],
  ['m4a', 'audio/mp4'],
  ['mp4', 'video/mp4'],
  ['webm', 'video/webm'],
  ['ics', 'text/calendar'],
  ['eml', 'message/rfc822'],
  ['msg', 'application/vnd.ms-outlook'],
  ['zip', 'application/zip'],
  ['7z', 'application/x-7z-compressed'],
]);

/** The endings of files that can be handed over. */
export const documentEndings: readonly string[] = [...mediaTypes.keys()];

/** The ending of a file’s name in small letters, without its dot; empty where it has none. */
export function endingOf(name: string): string {
  return /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The media type of a file by its name; undefined for one that cannot be handed over. */
export function mediaTypeOf(name: string): string | undefined {
  return mediaTypes.get(endingOf(name));
}

/** Whether a browser would run what a file of this type holds, so that it is to be saved and never opened in place. */
export function mayHoldScript(mediaType: string): boolean {
  return mediaType === 'image/svg+xml';
}
