/** The file around the content. A policy in it lets nothing run or load but what was written here. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../lib/root';
import { markup, Markup } from './markup';

/** In this order: what comes later may overrule what comes before. */
const styles = [
  'base.css',
  'glance.css',
  'controls.css',
  'cases.css',
  'diagrams.css',
  'lanes.css',
  'screens.css',
] as const;

/** They share one scope, so that they may call each other. */
const scripts = ['diagrams.js', 'reader.js', 'cases.js', 'keys.js'] as const;

export function page(title: string, body: Markup): string {
  const style = `\n${styles.map(part).join('\n')}`;
  const script = `'use strict';{\n${scripts.map(part).join('\n')}}\n`;
  const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; img-src data:; base-uri 'none'; form-action 'none'`;
  return markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title><link rel="icon" href="data:,">
<style>${new Markup(style)}</style></head><body>
${body}
<script>${new Markup(script)}</script></body></html>
`.text;
}

function part(name: string): string {
  return readFileSync(join(packageRoot(), 'grader', 'report', 'html', 'client', name), 'utf8');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
