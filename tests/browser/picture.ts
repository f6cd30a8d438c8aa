/** Something in a chart: what it looks like, and where it is, as shares of the width and the height of its plot. */
export interface Placed {
  look: string;
  x: number;
  y: number;
}

/**
 * Reads what a figure draws from the document, chart by chart or strip by strip: either its picture, or what was drawn
 * over it. Lines are read by their corners, sorted, because one line may be drawn in several pieces.
 * It runs in the page and may use nothing from outside.
 */
export function pictureOf(figure: Element, opened: boolean): Placed[][] {
  const shapes = 'line, rect, circle, path, text';
  const skipped = '.recharts-brush *, .end-label, defs *';

  const colourOf = (shape: Element) => {
    const { fill, stroke } = getComputedStyle(shape);
    const dashed = getComputedStyle(shape).strokeDasharray !== 'none';
    if (shape.tagName === 'text') return `text ${shape.textContent} ${fill}`;
    return `${shape.tagName} ${fill} ${stroke}${stroke !== 'none' && dashed ? ' dashed' : ''}`;
  };

  const cornersOf = (path: SVGPathElement): DOMPoint[] => {
    const matrix = path.getScreenCTM() ?? undefined;
    return (path.getAttribute('d') ?? '').split('M').flatMap((piece) => {
      const numbers = piece.match(/-?[\d.]+(e-?\d+)?/g)?.map(Number) ?? [];
      const across = numbers.filter((_, index) => index % 2 === 0);
      const narrow = new Set(across).size === 1;
      // one corner is no line, and an area needs a width to be seen
      if (across.length === 1 || (narrow && piece.endsWith('Z'))) return [];
      return numbers.flatMap((x, index) =>
        index % 2 === 0 ? [new DOMPoint(x, numbers[index + 1]).matrixTransform(matrix)] : [],
      );
    });
  };

  const placesOf = (shape: Element): { x: number; y: number }[] => {
    const box = shape.getBoundingClientRect();
    if (shape instanceof SVGPathElement && shape.closest('.line-chart, .recharts-layer'))
      return cornersOf(shape);
    if (shape.matches('text, circle')) {
      return box.width > 0 ? [{ x: box.left + box.width / 2, y: box.top + box.height / 2 }] : [];
    }
    return [
      { x: box.left, y: box.top },
      { x: box.right, y: box.bottom },
    ];
  };

  const read = (
    drawing: Element,
    plot: { left: number; top: number; width: number; height: number },
  ): Placed[] =>
    [...drawing.querySelectorAll(shapes)]
      .filter((shape) => !shape.matches(skipped))
      .flatMap((shape) =>
        placesOf(shape).map(({ x, y }) => ({
          look: colourOf(shape),
          x: (x - plot.left) / plot.width,
          // what stands above or below the plot is so many pixels away, however high that is
          y: Math.min(1, Math.max(0, (y - plot.top) / plot.height)),
        })),
      )
      .sort((a, b) => a.look.localeCompare(b.look) || a.x - b.x || a.y - b.y);

  /** Between the lines of an axis: a chart that makes room for more below it is lower. */
  const plotOf = (drawing: Element) => {
    const grid = [...drawing.querySelectorAll('.grid, .zero')].map((line) => line.getBoundingClientRect());
    const [left, right] = [
      Math.min(...grid.map((one) => one.left)),
      Math.max(...grid.map((one) => one.right)),
    ];
    const [top, bottom] = [Math.min(...grid.map((one) => one.top)), Math.max(...grid.map((one) => one.top))];
    return { left, top, width: right - left, height: bottom - top };
  };

  const strips = [...figure.querySelectorAll('.strip')];
  const rows = [...figure.querySelectorAll('.interactive .row')];
  if (strips.length > 0)
    return (opened ? rows : strips).map((drawing, index) =>
      read(drawing, strips[index]?.getBoundingClientRect() ?? drawing.getBoundingClientRect()),
    );
  const charts = [...figure.querySelectorAll(opened ? '.interactive .recharts-surface' : '.line-chart')];
  return charts
    .filter((chart) => !chart.parentElement?.closest('svg'))
    .map((chart) => read(chart, plotOf(chart)));
}
