import type { Path } from '../model/path.ts';
import type { Condition } from './condition.ts';
import type { Facts, Known } from './facts.ts';

const authoritysPath = {
  code: 'path_set_by_authority',
  rule: 'authority-path',
  needs: 'event',
  message: 'The Authority has set the path, and only the Authority changes it.',
} as const;

/** A path that is decided with something else leaves the Authority's as it is. */
export const authoritysPathStays: Condition<{ readonly path?: Path | undefined }> = {
  ...authoritysPath,
  holds: ({ facts }, { path }) => path === undefined || path === facts.path || facts.pathSetBy !== 'authority',
};

/** Once the Authority has set the path, nobody else determines it. */
export const authoritysAlone: Condition<{ readonly by: string }> = {
  ...authoritysPath,
  holds: ({ facts }, { by }) => facts.pathSetBy !== 'authority' || by === 'authority',
};

/** A path set with another decision, where one was; whoever set it before keeps the say when it stays as it was. */
export function pathSet(facts: Facts, path: Known['path'] | undefined, by: Known['pathSetBy']): Partial<Pick<Known, 'path' | 'pathSetBy'>> {
  return path === undefined || path === facts.path ? {} : { path, pathSetBy: by };
}
