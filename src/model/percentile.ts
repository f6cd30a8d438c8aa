/**
 * The smallest of some numbers that at least so large a share of them does not exceed: the nearest rank, so that the
 * answer is one of them. Undefined without any.
 * @param share above 0 and at most 1; 0.9 for the 90th percentile
 */
export function percentileOf(numbers: readonly number[], share: number): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  // a share such as 0.9 is not exact, and its product with 10 must not become the rank after it
  return sorted[Math.ceil(share * sorted.length - 1e-9) - 1];
}
