/** Put in by the build: the second script's name, which comes from what is in it, and its hash. */
declare const MORE_SCRIPT: { readonly name: string; readonly integrity: string };
