/** Seconds before the end at which the buyer is told. */
const REMINDERS = [120, 60, 30] as const;

/** Nobody looks at a dialog for longer; timers cannot count for much longer. */
const A_DAY = 86_400;

/**
 * Counts the time that a buyer has. `remind` is called near the end with the seconds that are left, `over` at the end.
 * The clock on the wall counts, also while the browser lets the page sleep.
 */
export function startTimeLimit(
  seconds: number,
  { remind, over }: { readonly remind: (left: number) => void; readonly over: () => void },
): { readonly stop: () => void } {
  const end = Date.now() + Math.min(seconds, A_DAY) * 1000;
  const marks = [...REMINDERS.filter((mark) => mark <= seconds), 0];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = () => {
    const [mark = 0] = marks;
    timer = setTimeout(reach, Math.max(0, end - Date.now() - mark * 1000));
  };
  const reach = () => {
    const left = Math.round((end - Date.now()) / 1000);
    while (marks.length > 1 && left <= (marks[1] ?? 0)) marks.shift();
    const mark = marks.shift() ?? 0;
    if (mark === 0) {
      over();
      return;
    }
    remind(mark);
    next();
  };
  next();
  return {
    stop: () => {
      clearTimeout(timer);
    },
  };
}
