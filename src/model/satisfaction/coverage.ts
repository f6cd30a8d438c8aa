/**
 * How often, in percent, the 95 % intervals hold the true value where they do worst: at the fewest answers that are
 * shown, of a client whose people nearly all say the same. On average over all clients there could be it is 95. Worked
 * out in the tests, exactly, over every true value in small steps.
 */
export const worstCoverage = {
  /** With five in six promoters and no detractor, or the reverse. */
  nps: 80,
  /** With 96 or 97 of 100 satisfied, or as many not. */
  share: 83,
  /** Of a share from 10 to 90 % with twenty answers or more: at least. */
  divided: 91,
};
