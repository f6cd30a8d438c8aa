/**
 * What a page may load and do, whoever wrote what it shows: its own files alone, no script in it and none by markup, but
 * by the one policy by which opened pages become markup. Source: Content Security Policy Level 3, Trusted Types.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types sightline',
];

/** The policy as a page itself can state it, for a host that sends no headers. */
export const policyInPage = policy.join('; ');

/** The policy as a host sends it: framing can be forbidden there alone. */
export const policyAsHeader = [...policy, "frame-ancestors 'none'"].join('; ');
