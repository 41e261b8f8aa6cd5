declare module 'gas-local' {
  const gas: {
    /** Runs every .js file of a folder in one context. */
    require(folder: string, globals: object): object;
  };
  export default gas;
}
