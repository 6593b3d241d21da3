// What is told, held to what is published: the schema of messages, and a validator of xAPI statements that is not ours.
import Ajv from 'ajv';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect } from '@playwright/test';

const require = createRequire(import.meta.url);
const faults = require('@learninglocker/xapi-validation').default;
const schema = JSON.parse(fs.readFileSync(path.resolve(import.meta.dirname, '../../../assets/schema/messages-1.schema.json'), 'utf8'));
const valid = new Ajv({ strict: false }).compile({ ...schema, oneOf: [{ $ref: '#/$defs/event' }] });

/** Every message of a frame is one that is published, to the last field. */
export function checkMessages(messages) {
  for (const message of messages) expect(valid(message), `${JSON.stringify(message)}: ${JSON.stringify(valid.errors?.at(-1))}`).toBe(true);
}

/** Every statement among the events is one, scores and never says success. Gives their verbs. */
export function checkStatements(events) {
  const statements = events.map(event => event.detail.statement).filter(Boolean);
  for (const statement of statements) {
    expect(faults(statement).map(fault => JSON.stringify(fault)), JSON.stringify(statement)).toEqual([]);
    expect(statement.result ?? {}).not.toHaveProperty('success');
  }
  expect(new Set(statements.map(statement => statement.id)).size, 'each has an id of its own').toBe(statements.length);
  return statements.map(statement => statement.verb.id.split('/').at(-1));
}
