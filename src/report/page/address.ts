/** The characters that RFC 3986 allows in an address: none of them ends a link or an attribute. */
const WEB_ADDRESS = /^https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]+$/i;

/** What GitHub shows as an emoji, in the text of a link too. */
const SHORTCODE = /:[\w+-]+:/;

/** A control character, which readers that show an address decoded would put into its text. */
const CONTROL = /%(?:[01][\da-f]|7f)/i;

/** A name, or none, before the host: what leads elsewhere than it seems, and is not shown by every reader. */
const USER = /^https?:\/\/[^/?#]*@/i;

/** Whether an address is one of the web that can be a link; anything else is shown as text. */
export function isWebAddress(url: string): boolean {
  return WEB_ADDRESS.test(url) && !SHORTCODE.test(url) && !CONTROL.test(url) && !USER.test(url);
}
