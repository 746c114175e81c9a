import { describe, expect, test } from 'vitest';
import { assessmentName, bodyName, consultationName, eventName, eventTypes, isDecided, isEnded, stageName, type Stage } from '../../src/index.ts';
import { Body } from '../../src/model/body.ts';
import { ConsultationKind } from '../../src/model/consultation.ts';
import { aModification } from '../../src/testing/index.ts';

describe('a word for each', () => {
  test.each([
    ['event',        eventTypes,                                eventName],
    ['body',         Body().options,                              bodyName],
    ['consultation', ConsultationKind().options,                  consultationName],
    ['assessment',   ['preliminary', 'impact', 'costs'],        assessmentName],
  ] as const)('%s, and no word for two', (_, keys, name: (key: never) => string) => {
    expect(keys.length).toBeGreaterThan(2);
    const names = keys.map((key) => name(key as never));
    expect(new Set(names).size).toBe(keys.length);
    for (const one of names) expect(one).not.toMatch(/_|[a-z][A-Z]|^$/);
    expect(() => name('toString' as never)).toThrow('but received "toString"');
  });
});

describe('a file', () => {
  test.each<[Stage, boolean, boolean, string]>([
    ['refinement',             false, false, 'on its way'],
    ['authority_decision',     false, false, 'the Change Board has recommended, the Authority decides'],
    ['appeal',                 false, true,  'an appeal may still be lodged'],
    ['pending_implementation', false, true,  'approved, and not yet in force'],
    ['implemented',            true,  true,  'in force'],
    ['rejected',               true,  true,  'decided against'],
    ['withdrawn',              true,  false, 'nobody decided'],
  ])('in %s is ended: %s, decided: %s (%s)', (stage, ended, decided) => {
    const file = aModification(stage);
    expect([stageName(file.stage), isEnded(file.stage), isDecided(file)]).toEqual([stageName(stage), ended, decided]);
  });
});
