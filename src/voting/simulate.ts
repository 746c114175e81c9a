import { decide, groupOutcome, type GroupCount } from './decide.ts';
import { randomFrom, type Random } from './random.ts';
import { setUp, type Bloc, type SimulationOptions } from './simulation-options.ts';

/** What the runs came to, as shares from 0 to 1. */
export interface Simulation {
  readonly runs: number;
  readonly seed: number;
  readonly approve: number;
  readonly reject: number;
  readonly inquorate: number;
  /** How often each group approved, rejected and had no outcome, in every run whether quorate or not. */
  readonly groups: readonly { readonly id: string; readonly approve: number; readonly reject: number; readonly none: number }[];
}

/**
 * Simulates votes of the Change Board: in each run every seat approves, rejects, abstains or is absent by chance, and the run is counted as
 * `tally` counts it. Seats are drawn each on its own, or, as often as `together` says, once for all the seats of a category.
 *
 * Does not tell more than its chances do: they are the caller's, no source gives any. Shares are estimates, off by about `0.5 / √runs`.
 *
 * Counts by a constitution assumed from practice where none is given.
 *
 * @throws InvalidInputError with the path of each fault, such as `chance.consumers`: a chance outside 0 to 1, chances that come to more
 * than 1,
 *   a group without one, a category without a seat, `runs` or `seed` not whole, an unknown option, a malformed constitution
 * @rule practice
 * @example
 * simulateBoard({ chance: 1, runs: 10, seed: 1 }).approve; //=> 1
 * simulateBoard({ chance: 0, absent: 1, runs: 10, seed: 1 }).inquorate; //=> 1
 * simulateBoard({ chance: 2, runs: 10, seed: 1 }); // throws InvalidInputError
 */
export function simulateBoard(options: SimulationOptions): Simulation {
  const { board, groups, runs, seed } = setUp(options);
  const random = randomFrom(seed);
  const outcomes = { approve: 0, reject: 0, inquorate: 0 };
  const sheets = groups.map(({ id, blocs }) => ({ id, blocs, approve: 0, reject: 0, none: 0 }));
  for (let run = 0; run < runs; run += 1) {
    const counts = sheets.map((sheet) => {
      const count = poll(sheet.blocs, random);
      sheet[groupOutcome(count) ?? 'none'] += 1;
      return count;
    });
    outcomes[decide(board, counts).outcome] += 1;
  }
  return Object.freeze({
    runs,
    seed,
    approve: outcomes.approve / runs,
    reject: outcomes.reject / runs,
    inquorate: outcomes.inquorate / runs,
    groups: Object.freeze(
      sheets.map(({ id, approve, reject, none }) =>
        Object.freeze({ id, approve: approve / runs, reject: reject / runs, none: none / runs }),
      ),
    ),
  });
}

function poll(blocs: readonly Bloc[], random: Random): GroupCount {
  const count = { approve: 0, reject: 0, abstain: 0, absent: 0 };
  for (const bloc of blocs) {
    if (bloc.together > 0 && random() < bloc.together) count[draw(bloc, random)] += bloc.seats;
    else for (let seat = 0; seat < bloc.seats; seat += 1) count[draw(bloc, random)] += 1;
  }
  return count;
}

function draw({ approve, abstain, absent }: Bloc, random: Random): 'approve' | 'reject' | 'abstain' | 'absent' {
  const drawn = random();
  if (drawn < approve) return 'approve';
  if (drawn < approve + abstain) return 'abstain';
  return drawn < approve + abstain + absent ? 'absent' : 'reject';
}
