/** What browsers that know Trusted Types offer. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string },
  ): { createHTML(html: string): string };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** The one policy by which text becomes markup: of what was sealed, and nothing else. */
const policy = trustedTypes?.createPolicy('sightline', { createHTML: (html) => html });

/** An opened page as a document of its own, in which no script runs. */
export function parsedPage(html: string): Document {
  return new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html');
}
