/** What some banks' pages still do: they want the whole window. Most browsers forbid it before the buyer has clicked. */
if (top && top !== self) {
  try {
    top.location.href = document.documentElement.dataset['address'] ?? location.href;
  } catch {
    // Then in here.
  }
}

export {};
