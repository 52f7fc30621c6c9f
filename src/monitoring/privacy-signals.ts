/**
 * Whether the browser asks not to be watched: Global Privacy Control (https://w3c.github.io/gpc/) or Do Not Track,
 * which older Safari has on the window.
 */
export const hasPrivacySignal = (): boolean => {
  const { globalPrivacyControl, doNotTrack } = navigator as {
    globalPrivacyControl?: boolean;
    doNotTrack?: string;
  };
  return (
    globalPrivacyControl === true ||
    [doNotTrack, (window as { doNotTrack?: string }).doNotTrack].includes('1')
  );
};
