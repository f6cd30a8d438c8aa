import { useMeasured } from './useMeasured.ts';

/** The strip of a row, in pixels from the top of the picture. */
export interface Strip {
  top: number;
  height: number;
  /** Its middle. */
  place: number;
}

export interface Strips {
  left: number;
  width: number;
  height: number;
  rows: Strip[];
}

/** Where the strips of a picture of rows are, anew whenever it changes. Undefined before it was laid out. */
export function useStrips(picture: HTMLElement): Strips | undefined {
  return useMeasured(picture, stripsOf);
}

function stripsOf(picture: HTMLElement): Strips {
  const whole = picture.getBoundingClientRect();
  const boxes = [...picture.querySelectorAll('.strip')].map((strip) => strip.getBoundingClientRect());
  const rows = boxes.map(({ top, height }) => ({
    top: top - whole.top,
    height,
    place: top + height / 2 - whole.top,
  }));
  const [first = whole] = boxes;
  return { left: first.left - whole.left, width: first.width, height: whole.height, rows };
}
