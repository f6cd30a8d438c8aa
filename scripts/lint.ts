// Looks for mistakes, wrong formatting and unsorted imports, and changes nothing: `npm run format` does.
import { runTool } from './tool.mjs';

const options = ['--error-on-warnings', '--diagnostic-level=warn', ...process.argv.slice(2)];
process.exitCode = await runTool('@biomejs/biome/bin/biome', 'check', ...options);
