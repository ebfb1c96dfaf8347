export * from './read-terms.ts';
export * from './split-markdown.ts';
export * from './topics.ts';
