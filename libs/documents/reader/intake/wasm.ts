import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The part of Node's WebAssembly that is used here; TypeScript describes it only among the types of browsers. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: object };
};

/** How Emscripten's loaders ask for an instance: the exports are returned, and the instance told to the callback. */
export type InstantiateWasm = (imports: object, loaded: (instance: object) => void) => object;

/**
 * Compiles a packaged decoder once, when it is first needed, and makes a fresh instance for every file: nothing that one
 * stranger's file did to the decoder's memory is there for the next one, and no memory is held between two.
 */
export function freshInstances(file: string): InstantiateWasm {
  let compiled: object | undefined;
  return (imports, loaded) => {
    compiled ??= new WebAssembly.Module(readFileSync(createRequire(import.meta.url).resolve(file)));
    const instance = new WebAssembly.Instance(compiled, imports);
    loaded(instance);
    return instance.exports;
  };
}
