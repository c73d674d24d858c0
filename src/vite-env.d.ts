/// <reference types="vite/client" />

declare module 'virtual:pictures' {
  /** Address of the folder of the pictures of this version. */
  export const folder: string;
}
