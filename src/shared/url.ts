/**
 * The host by which settings of a site are kept: lower case, punycode, no trailing dot, no leading `www.`,
 * with the port where it is not the scheme's own. Null for anything that is not http(s).
 */
export function siteOf(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const host = url.hostname.replace(/\.$/, '').replace(/^www\./, '');
  return host ? host + (url.port ? `:${url.port}` : '') : null;
}
