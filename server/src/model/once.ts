/** Makes it when it is first asked for, and then lets go of what it was made from. */
export function once<T>(make: () => T): () => T {
  let how: (() => T) | null = make;
  let made: T;
  return () => {
    if (how !== null) {
      made = how();
      how = null;
    }
    return made;
  };
}
