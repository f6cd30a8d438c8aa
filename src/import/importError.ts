import { Refusal } from '../load/refusal.ts';

/** Why nothing can be imported at all, in words a manager can act on: the file, the place, what to do. */
export class ImportError extends Refusal {}
