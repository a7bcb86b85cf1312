/** The formats of --report. */
import type { Matrix } from '../matrix';
import { renderHtml } from './html';
import { renderJson } from './json';

interface MatrixFormat {
  /** Of a file that holds it, without the dot. */
  readonly extension: string;
  readonly render: (matrix: Matrix) => string;
}

export const matrixFormats = {
  json: { extension: 'json', render: renderJson },
  html: { extension: 'html', render: renderHtml },
} satisfies Record<string, MatrixFormat>;
