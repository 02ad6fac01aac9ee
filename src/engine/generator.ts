/** Program and version, as reports name them. A test keeps it in step with package.json. */
export const generator = 'Corroborate 0.1.0';
