import { useLayoutEffect, useState } from 'react';

/**
 * What is measured of an element, anew whenever its size changes; undefined before it was laid out.
 * @param measure the same function each time
 */
export function useMeasured<T>(element: HTMLElement, measure: (element: HTMLElement) => T): T | undefined {
  const [measured, setMeasured] = useState<T>();
  useLayoutEffect(() => {
    const look = () => setMeasured(measure(element));
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element, measure]);
  return measured;
}
