// Checks the types of .astro, .ts and .mjs files, tests and scripts included.
import { runTool } from './tool.mjs';

process.exitCode = await runTool('astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning');
