import * as z from 'zod';
import { Body } from '../model/body.ts';
import { TimetableTerms } from './progression.ts';
import { eventSchema } from './event.ts';
import { eventName } from './names.ts';
import { count, day, mostCharacters, text } from '../model/field.ts';
import { Identifier } from '../model/identifier.ts';
import { PartyCategory } from '../model/party.ts';
import { Path, Route } from '../model/path.ts';
import { Track } from '../model/track.ts';
import { ConsultationKind } from '../model/consultation.ts';
import { AlternativeVote, Outcome, Vote } from '../model/vote.ts';

/** A JSON Schema, as data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/**
 * The JSON Schema (draft 2020-12) of one event of a record, made from the schema the library itself reads events with: both accept the same
 * JSON.
 *
 * A day has the format `date`, which validators may ignore, and a pattern that admits only days of the calendar: 29 February is for leap
 * years.
 * Patterns mean the same in every dialect of regular expressions: a digit is one of ten, and no line end passes for the end of the text.
 *
 * Does not know half a surrogate pair, which text in UTF-8 cannot hold and only an escape such as `\ud800` can write: `parseEvent` refuses
 * it.
 * Does not say whether an event may be recorded: that depends on the file, and `whyNot` answers it.
 *
 * @example
 * eventJsonSchema().$schema; //=> 'https://json-schema.org/draft/2020-12/schema'
 * eventJsonSchema().oneOf.length === eventTypes.length; //=> true
 */
export function eventJsonSchema(): JsonSchema {
  return {
    ...z.toJSONSchema(eventSchema, {
      target: 'draft-2020-12',
      io: 'input',
      metadata: described(),
      override: ({ zodSchema, jsonSchema }) => {
        delete jsonSchema.readOnly;
        if (jsonSchema.$ref !== undefined) delete jsonSchema.pattern;
        const meaning = z.globalRegistry.get(zodSchema)?.description;
        if (meaning !== undefined) jsonSchema.description = meaning;
        if (jsonSchema.pattern !== undefined) jsonSchema.pattern = jsonSchema.pattern.replaceAll(String.raw`\d`, '[0-9]');
        if (jsonSchema.format === 'date') jsonSchema.maxLength = 'YYYY-MM-DD'.length;
        if (zodSchema === Identifier()) jsonSchema.not = { pattern: '[^A-Z0-9]' };
        if (zodSchema === day()) jsonSchema.not = { pattern: '^9' };
      },
    }),
  };
}

/** Found anywhere in a text: without an anchor it means the same in every dialect of patterns. */
const nul = String.raw`\x00`;

/** The words that stand under a name of their own in the document. */
function named() {
  return z
    .registry<{ id?: string; title?: string; description: string; maxLength?: number; not?: JsonSchema }>()
    .add(eventSchema, {
      title: 'Event',
      description: 'A dated fact in the life of a modification of the Smart Energy Code: what happened, on which day, by which body.',
    })
    .add(day(), { id: 'Day', description: 'A real day before the year 9000, written YYYY-MM-DD.' })
    .add(text(), {
      id: 'Words',
      description: 'Words out of a paper: never empty, and without NUL.',
      maxLength: mostCharacters,
      not: { pattern: nul },
    })
    .add(count(), { id: 'Count', description: 'A number of Working Days or months, at least one.' })
    .add(Body(), { id: 'Body', description: 'Who acts.' })
    .add(Identifier(), { id: 'Identifier', description: 'Such as SECMP0009, DP128, MP128, and after a split MP128A.' })
    .add(Track(), { id: 'Track', description: 'Whether a file is opened in the ordinary way or as an Authority-Led Variation.' })
    .add(Path(), { id: 'Path', description: 'Paths 1 and 2 are decided by the Authority, Path 3 by the Change Board.' })
    .add(Route(), { id: 'Route', description: 'Where a proposal goes on conversion or at initial consideration.' })
    .add(ConsultationKind(), { id: 'ConsultationKind', description: 'What a consultation asks about.' })
    .add(TimetableTerms(), { id: 'TimetableTerms', description: 'When the report is due, and the steps on the way.' })
    .add(PartyCategory(), { id: 'PartyCategory', description: 'A category whose members sit on the Change Board.' })
    .add(Outcome(), { id: 'Outcome', description: 'What a vote or a determination comes to.' })
    .add(Vote(), { id: 'Vote', description: "One Change Board member's vote." })
    .add(AlternativeVote(), { id: 'AlternativeVote', description: 'The separate vote on one Alternative Proposal.' });
}

/** The same, and what each event is called and means. */
function described() {
  const words = named();
  for (const schema of eventSchema.unwrap().options) {
    const title = eventName(schema.shape.type.value);
    if (schema.description !== undefined) words.add(schema, { title, description: schema.description });
  }
  return words;
}
