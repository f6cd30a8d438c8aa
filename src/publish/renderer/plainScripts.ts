import type { AstroIntegration } from 'astro';

/**
 * Scripts that find each other by plain imports, wherever the portal stands, where the bundler would load them ahead from
 * the root of the host; and none for islands of Astro’s, for pages have none: they open their charts themselves.
 */
export const plainScripts: AstroIntegration = {
  name: 'sightline-plain-scripts',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'sightline-plain-scripts',
              enforce: 'post',
              configEnvironment: (name: string) =>
                name === 'client' ? { build: { modulePreload: false } } : undefined,
              generateBundle(_options, bundle) {
                for (const [file, part] of Object.entries(bundle)) {
                  if (part.type === 'chunk' && part.facadeModuleId?.includes('/@astrojs/react/'))
                    delete bundle[file];
                }
              },
            },
          ],
        },
      });
    },
  },
};
