import { fault, isRecord, isWhole, type Check } from '../checks.ts';
import { InvalidInputError, shown, type Fault } from '../errors.ts';
import { partyCategories } from '../model/party.ts';

/** A constitution that votes can be counted by, with every fault at once where it is none. */
export const aConstitution: Check = (constitution, what) => {
  const faults = faultsOfConstitution(constitution);
  if (faults.length > 0) throw new InvalidInputError(what, faults);
};

function faultsOfConstitution(constitution: unknown): Fault[] {
  if (!isRecord(constitution)) return [fault('constitution', '{ groups, quorum, method }', constitution)];
  const faults = faultsOfGroups(constitution['groups']);
  const { quorum, method, tie, attending, counting } = constitution;
  if (!isWhole(quorum, 0)) faults.push(fault('constitution.quorum', 'a whole number of members, 0 or more,', quorum));
  if (method !== 'by_category' && method !== 'by_member') faults.push(fault('constitution.method', 'by_category or by_member', method));
  if (tie !== undefined && tie !== 'approve' && tie !== 'reject') faults.push(fault('constitution.tie', 'approve or reject', tie));
  if (counting !== undefined && !isRecord(counting)) faults.push(fault('constitution.counting', '{ source, basis }', counting));
  if (attending !== undefined && !Array.isArray(attending))
    faults.push(fault('constitution.attending', 'a list of who attends without a vote', attending));
  return faults;
}

function faultsOfGroups(groups: unknown): Fault[] {
  const path = 'constitution.groups';
  if (!Array.isArray(groups) || groups.length === 0) return [fault(path, 'at least one group with a seat', groups)];
  const ids = new Set<unknown>();
  const seated = new Set<unknown>();
  return Array.from(groups, (group: unknown, index) => faultsOfGroup(group, `${path}.${index}`, ids, seated)).flat();
}

function faultsOfGroup(group: unknown, path: string, ids: Set<unknown>, seated: Set<unknown>): Fault[] {
  if (!isRecord(group)) return [fault(path, 'a group { id, categories, seats }', group)];
  const faults: Fault[] = [];
  const { id, categories, seats, followsVotingGroups } = group;
  if (typeof id !== 'string' || id === '' || ids.has(id)) faults.push(fault(`${path}.id`, 'a name no other group has', id));
  ids.add(id);
  if (followsVotingGroups !== undefined && typeof followsVotingGroups !== 'boolean')
    faults.push(fault(`${path}.followsVotingGroups`, 'true or false', followsVotingGroups));
  if (!isWhole(seats, 1) || seats > 1000) faults.push(fault(`${path}.seats`, 'a whole number of seats, 1 to 1,000,', seats));
  if (!Array.isArray(categories) || categories.length === 0)
    return [...faults, fault(`${path}.categories`, 'at least one Party Category', categories)];
  for (const [index, category] of categories.entries()) {
    const at = `${path}.categories.${index}`;
    if (!partyCategories.some((one) => one === category)) faults.push(fault(at, `one of ${partyCategories.join(', ')}`, category));
    else if (seated.has(category))
      faults.push({ path: at, message: `expected each Party Category once but received ${shown(category)} again.` });
    seated.add(category);
  }
  return faults;
}
