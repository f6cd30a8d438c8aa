/** Where a sealed file stands in a release, by its opaque name. */
export const sealedPath = (name: string) => `sealed/${name}.jwe`;

/** The folder of a page’s shell, by the opaque name of the page’s address. */
export const pageFolder = (name: string) => `pages/${name}/`;

/** Where a keyring stands, by what a credential calls it. */
export const keyringPath = (locator: string) => `keyrings/${locator}.jwe`;

/** What stands for the opaque name where nothing is: no name is this short. */
export const NOTHING = 'nothing';
