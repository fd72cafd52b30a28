// What the wasms give that a worker loads, which are there once they are built.
declare module '*/paper/paper.js' {
  export default function init(from: { module_or_path: URL }): Promise<unknown>;
  export class Paper {
    constructor(regular: Uint8Array, bold: Uint8Array);
    pdf(map: string, options: string): Uint8Array;
    picture(map: string, options: string): string;
    svg(map: string, options: string, fonts: Uint8Array[]): string;
  }
  export function text(format: string, map: string, options: string): string;
  export function with_map(picture: Uint8Array, map: string): Uint8Array;
  export function map_within(file: Uint8Array): string | undefined;
}

declare module '*/workbook/workbook.js' {
  export default function init(from: { module_or_path: URL }): Promise<unknown>;
  export function write(map: string, options: string): Uint8Array;
  export function map_within(file: Uint8Array): string | undefined;
}
