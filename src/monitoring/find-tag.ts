/**
 * The monitor's own tag. A module has no `document.currentScript`, and a CDN that redirects changes the module's
 * address: so it is the tag with this address, else any that says `data-endpoint`.
 */
export const findTag = (address: string): HTMLScriptElement | undefined => {
  const tags = [...document.querySelectorAll<HTMLScriptElement>('script[data-endpoint]')];
  return tags.find(({ src }) => src === address) ?? tags[0];
};
