/** Corrections that a reader has noted: kept in the browser, and written as the file that the command takes. */
import { keep, recall } from "../../app/settings";
import type { Meta } from "../../data/model";

export interface Rejection {
  verdict: "reject";
  /** The statement's IRI. */
  target: string;
  reason: string;
  curator: string;
  date: string;
}

export interface Note {
  verdict: "note";
  text: string;
  date: string;
}

export type Correction = Rejection | Note;

const FORMAT = "daye-graph corrections";
const VERSION = 1;
const CURATOR = /^(office|role):\S+$/;

/** Whether somebody may be named so: a code of an office or a role, never a person. */
export const isCurator = (code: string): boolean => CURATOR.test(code);

/** The statement's IRI, from an IRI or its end. */
export function fullIri(written: string, meta: Meta): string {
  const short = written.trim().replace(/^\/+/, "");
  return /^https?:/.test(short) || !short ? short : meta.id_base + short;
}

/** The file that `daye-graph correct import` reads. */
export function writeCorrections(corrections: readonly Correction[], meta: Meta): string {
  const content = {
    format: FORMAT,
    version: VERSION,
    plan: meta.plan.id,
    sha256: meta.plan.sha256,
    corrections,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** What was noted for this plan before; nothing where the browser keeps nothing. */
export function readNotebook(meta: Meta): Correction[] {
  try {
    const kept = JSON.parse(recall(slot(meta)) ?? "[]") as unknown;
    return Array.isArray(kept) ? (kept as Correction[]) : [];
  } catch {
    return [];
  }
}

/** Keep what is noted; tells whether the browser did. */
export const keepNotebook = (corrections: readonly Correction[], meta: Meta): boolean =>
  keep(slot(meta), JSON.stringify(corrections));

const slot = (meta: Meta): string => `corrections.${meta.plan.id}`;

/** Today as people here write it for machines. */
export function today(now = new Date()): string {
  const two = (part: number): string => `0${part}`.slice(-2);
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
