import type { MeasureDocument } from '../document';
export function pageText(document: MeasureDocument): string {
  return JSON.stringify(document);
}
