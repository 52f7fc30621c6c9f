/** What is known about this visit, for its next pages. A browser without storage forgets, and asks again. */
export function recall(name: string): string | undefined {
  try {
    return sessionStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps something until the visit ends. */
export function remember(name: string, text: string): void {
  try {
    sessionStorage.setItem(name, text);
  } catch {
    // The next page asks again.
  }
}
