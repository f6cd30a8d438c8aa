import type { ReactNode } from 'react';

interface Props {
  /** The place it tells of, in pixels of the chart. */
  x: number;
  y: number;
  /** The width of the chart: what is beyond its middle is told on the left. */
  width: number;
  children: ReactNode;
}

/** The exact values at the place a reader has come to. */
export function Readout({ x, y, width, children }: Props) {
  const beside = x > width / 2 ? { right: width - x + 12 } : { left: x + 12 };
  return (
    <div className="readout" style={{ ...beside, top: y }}>
      {children}
    </div>
  );
}
