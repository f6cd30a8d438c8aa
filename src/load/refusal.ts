/**
 * A command cannot do what it was asked, and its message says why and what to do. `scripts/run.mjs` knows it by its
 * name and prints the message alone; any other error is a mistake in Sightline and keeps its stack.
 */
export class Refusal extends Error {
  override name = 'Refusal';
}
