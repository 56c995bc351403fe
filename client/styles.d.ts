/** A stylesheet that a component brings with it; the bundler makes a file of it. */
declare module '*.css';
