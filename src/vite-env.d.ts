/// <reference types="vite/client" />

/** A content script that the background injects: the address of its built file. */
declare module '*?iife' {
  const file: string;
  export default file;
}
