// Formats every file, sorts imports and applies the fixes of the linter that are safe.
import { runTool } from './tool.mjs';

const format = () => runTool('@biomejs/biome/bin/biome', 'check', '--write', ...process.argv.slice(2));

// Markup that was never formatted settles in the second pass: the first may leave what it has just moved.
await format();
process.exitCode = await format();
