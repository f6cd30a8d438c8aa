// Loaded ahead of a program that is measured: writes the most memory it held, in KB, to the file that PEAK_FILE names.
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env['PEAK_FILE'] ?? '', `${process.resourceUsage().maxRSS}`));
