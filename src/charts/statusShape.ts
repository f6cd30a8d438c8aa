import type { Level } from '../schema/project.ts';

/**
 * The outline of each level in a box of 16 by 16, filled by the even-odd rule. A level is known by its shape alone:
 * colour only repeats it.
 */
export const statusShape: Record<Level, string> = {
  done: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM6.9 11.8 12.6 6 11.2 4.6 6.9 9 4.8 6.9 3.4 8.3Z',
  'on-track': 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Z',
  'at-risk': 'M8 1 15.5 14.5H.5Z',
  'off-track': 'M8 0l8 8-8 8-8-8Z',
  'not-started': 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 2a5 5 0 1 0 0 10A5 5 0 0 0 8 3Z',
  unknown:
    'M9.6 1.2A7 7 0 0 1 13.1 3.2L11.7 4.6A5 5 0 0 0 9.1 3.1ZM14.7 6.0A7 7 0 0 1 14.7 10.0L12.8 9.5A5 5 0 0 0 12.8 6.5ZM13.1 12.8A7 7 0 0 1 9.6 14.8L9.1 12.9A5 5 0 0 0 11.7 11.4ZM6.4 14.8A7 7 0 0 1 2.9 12.8L4.3 11.4A5 5 0 0 0 6.9 12.9ZM1.3 10.0A7 7 0 0 1 1.3 6.0L3.2 6.5A5 5 0 0 0 3.2 9.5ZM2.9 3.2A7 7 0 0 1 6.4 1.2L6.9 3.1A5 5 0 0 0 4.3 4.6Z',
  'not-applicable': 'M2 7h12v2H2Z',
};
