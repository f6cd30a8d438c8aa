/** One measured figure. */
export interface BenchRow {
  name: string;
  value: number;
  unit: string;
  goal: string;
  note?: string;
}
