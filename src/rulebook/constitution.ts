import {
  aFlag,
  and,
  anObject,
  being,
  fault,
  containing,
  isRecord,
  isWhole,
  lazily,
  everyItem,
  noFaults,
  among,
  someWords,
  type ArgumentFault,
  type Check,
} from '../checks.ts';
import { shown } from '../errors.ts';
import { partyCategories } from '../model/party.ts';

/** A constitution that votes can be counted by. */
export const aConstitution: Check = /* @__PURE__ */ lazily(() => {
  const categories = everyItem('Party Categories', among(partyCategories));
  const group = containing(
    {
      id: someWords,
      categories: (value) => (isEmpty(value) ? [fault('', 'at least one Party Category', value)] : categories(value)),
      seats: being('a whole number of seats, 1 to 1,000,', (seats) => isWhole(seats, 1) && seats <= 1000),
    },
    { followsVotingGroups: aFlag },
  );
  const groups = everyItem('groups', group);
  return containing(
    {
      groups: (value) => (isEmpty(value) ? [fault('', 'at least one group with a seat', value)] : and(groups(value), repeatsIn(value))),
      quorum: being('a whole number of members, 0 or more,', (quorum) => isWhole(quorum, 0)),
      method: among(['by_category', 'by_member']),
    },
    {
      tie: among(['approve', 'reject']),
      counting: anObject,
      attending: being('a list of who attends without a vote', Array.isArray),
    },
  );
});

const isEmpty = (value: unknown): boolean => !Array.isArray(value) || value.length === 0;

/** A name that stands for two groups, and a Party Category that sits in two, or twice in one. */
function repeatsIn(groups: unknown): readonly ArgumentFault[] {
  const ids = new Set<unknown>();
  const seated = new Set<unknown>();
  let faults = noFaults;
  for (const [index, group] of Array.isArray(groups) ? groups.entries() : []) {
    if (!isRecord(group)) continue;
    const { id, categories } = group;
    if (ids.has(id)) faults = and(faults, [repeated(`${index}.id`, 'a name no other group has', id)]);
    ids.add(id);
    for (const [place, category] of Array.isArray(categories) ? categories.entries() : []) {
      if (seated.has(category)) faults = and(faults, [repeated(`${index}.categories.${place}`, 'each Party Category once', category)]);
      seated.add(category);
    }
  }
  return faults;
}

const repeated = (path: string, expected: string, received: unknown): ArgumentFault => ({
  path,
  message: `expected ${expected} but received ${shown(received)} again.`,
});
