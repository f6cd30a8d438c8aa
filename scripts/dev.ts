// The development server of Astro: pages appear as they are edited. For the portal as readers get it: `npm start`.
import { runTool } from './tool.mjs';

process.exitCode = await runTool('astro/bin/astro.mjs', 'dev', ...process.argv.slice(2));
