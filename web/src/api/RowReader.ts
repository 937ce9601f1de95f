import type { QueryAnswer, Typed } from './types';

const quote = 34;
const backslash = 92;
const openList = 91;
const closeList = 93;
const openObject = 123;
const closeObject = 125;
/** How deep the rows of an answer lie: `{"data":{"values":[` */
const rowsDepth = 3;

/** Reads an answer while it comes, row by row: a large one as a whole would stop the page for as long as it takes to read it. */
export class RowReader {
  /** The answer without its rows. */
  private frame = '';
  private row = '';
  private depth = 0;
  private isInText = false;
  private isEscaped = false;
  private isInRows = false;

  constructor(private readonly onRow: (row: readonly Typed[]) => void) {}

  read(part: string): void {
    let from = 0;
    for (let i = 0; i < part.length; i++) {
      const code = part.charCodeAt(i);
      if (this.isInText) {
        if (this.isEscaped) this.isEscaped = false;
        else if (code === backslash) this.isEscaped = true;
        else if (code === quote) this.isInText = false;
      } else if (code === quote) this.isInText = true;
      else if (code === openList || code === openObject) {
        if (this.isInRows && this.depth === rowsDepth) from = i;
        this.depth++;
        if (code === openList && this.depth === rowsDepth && valuesBefore.test(this.frame + part.slice(from, i))) {
          this.frame += part.slice(from, i + 1);
          this.isInRows = true;
          from = i + 1;
        }
      } else if (code === closeList || code === closeObject) {
        this.depth--;
        if (!this.isInRows) continue;
        if (this.depth === rowsDepth) {
          this.onRow(JSON.parse(this.row + part.slice(from, i + 1)) as Typed[]);
          this.row = '';
          from = i + 1;
        } else if (this.depth < rowsDepth) {
          this.isInRows = false;
          from = i;
        }
      }
    }
    const left = part.slice(from);
    if (!this.isInRows) this.frame += left;
    else if (this.depth > rowsDepth) this.row += left;
  }

  /** The answer without its rows, once all of it has been read. */
  end(): QueryAnswer {
    return JSON.parse(this.frame) as QueryAnswer;
  }
}

const valuesBefore = /^\s*\{[^]*"values"\s*:\s*$/;
