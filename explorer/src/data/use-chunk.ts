import { useEffect, useState } from 'preact/hooks';

/** A part of the program that is fetched when it is first shown; null until it is there. */
export function useChunk<T>(load: () => Promise<T>): T | null {
  const [chunk, setChunk] = useState<T | null>(null);
  useEffect(() => {
    let shown = true;
    void load().then((loaded) => {
      if (shown) setChunk(() => loaded);
    });
    return () => {
      shown = false;
    };
  }, []);
  return chunk;
}
