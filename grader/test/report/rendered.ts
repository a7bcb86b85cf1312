/** Reports as their consumers find them. */
import { fileOptions, type FormatName, render, type RenderOptions } from '../../report';
import type { Report } from '../../score/report';

/** As Classroom 50's runner sets it. */
export const classroom50Environment = {
  CLASSROOM: 'net-f26',
  ASSIGNMENT: 'checkpoint2',
  ASSIGNMENT_TYPE: 'group',
  OWNER: 'ada',
  SUBMISSION_TAG: 'submit/2026-11-20T10-00-00Z-a1b2c3d',
  COMMIT_URL: 'https://classroom.invalid/commit/a1b2c3d',
  RELEASE_URL: 'https://classroom.invalid/release',
  REVIEW_URL: 'https://classroom.invalid/review',
};

export const optionsForAll: RenderOptions = { ...fileOptions, environment: classroom50Environment };

export function rendered(format: FormatName, report: Report): string {
  return render(format, report, optionsForAll);
}

export interface Row {
  readonly points: number;
  readonly maxPoints: number;
  readonly passed: boolean;
}

export function jsonOf(format: FormatName, report: Report): unknown {
  return JSON.parse(rendered(format, report));
}
