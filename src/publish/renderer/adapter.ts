import type { AstroIntegration } from 'astro';

/** Makes `astro build` leave a module that renders pages, in place of a server. */
export const adapter: AstroIntegration = {
  name: 'sightline-renderer',
  hooks: {
    'astro:config:done': ({ setAdapter }) => {
      setAdapter({
        name: 'sightline-renderer',
        entrypointResolution: 'auto',
        serverEntrypoint: new URL('./entry.ts', import.meta.url),
        supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
      });
    },
  },
};
