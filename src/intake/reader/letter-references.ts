import { type Paragraph } from './body/paragraphs.js';
import { type Head } from './head/head-blocks.js';
import { readReferenceLine, referenceInText, theirReferenceInText } from './head/references.js';
import { type People } from './letter-people.js';
import { type Outline } from './outline.js';
import { type LetterKind } from './proposal.js';
import { type Found, trimmed } from './text/slice.js';

/** Both references of a letter, each as printed. */
export interface References {
  readonly ours: Found<string> | null;
  readonly yours: Found<string> | null;
}

/** References of the head first, then of lines around the text, then those that the text gives. */
export function letterReferences(letter: {
  readonly outline: Outline;
  readonly head: Head;
  readonly people: People;
  readonly kind: LetterKind;
  readonly paragraphs: readonly Paragraph[];
}): References {
  const { outline, head, kind, paragraphs } = letter;
  const around = [...outline.parts.body.slice(0, 6), ...outline.parts.tail.slice(0, 60)];
  const lines = [
    ...head.references,
    ...around.map((line) => readReferenceLine(trimmed(line))).filter((one) => one !== null),
  ];
  const ours = lines.find((line) => line.ours)?.ours ?? null;
  const yours = lines.find((line) => line.yours)?.yours ?? null;
  const inText = (read: (paragraph: Paragraph) => Found<string> | null): Found<string> | null =>
    paragraphs
      .slice(0, 40)
      .reduce<Found<string> | null>((found, paragraph) => found ?? read(paragraph), null);
  return {
    ours: ours ?? (kind === 'reply' ? inText(referenceInText) : null),
    yours: yours ?? (kind === 'outgoing' ? inText(theirReferenceInText) : null),
  };
}
