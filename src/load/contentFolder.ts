/** The content folder where a command names none: that of the environment, else `content`. */
export const defaultContentFolder = process.env['SIGHTLINE_CONTENT'] ?? 'content';
