import type { CalendarDate } from '../calendar/calendar-date.ts';
import { onOrAfter } from '../calendar/working-days.ts';
import type { Route } from '../model/path.ts';
import { approveFastTrack, closeOpen, convert, decideInitially, handleSendBack, raised, urgency } from './early-steps.ts';
import { consultOnReport, determine, determineAppeal, implement, report, vote } from './late-steps.ts';
import { refine } from './refinement-steps.ts';
import { rulesOn } from '../rulebook/rulebook.ts';
import { isUrgent, type Terms, type Trail } from './trail.ts';

/** Walks every remaining step from a day on, each on the first day it can fall on. */
export function walk(terms: Terms, start: CalendarDate): Trail {
  const { subject } = terms;
  const day = onOrAfter(subject.lastDay !== null && subject.lastDay > start ? subject.lastDay : start, terms.calendar);
  const trail: Trail = { ...terms, day, drafts: [], release: null };
  if (subject.stage === null) raised(trail);
  closeOpen(trail, ['request_for_information', 'development']);
  if (isUrgent(trail) && subject.decision === null) urgency(trail);
  const from = order.indexOf(placeOf(trail));
  for (const place of order.slice(from)) steps[place](trail);
  return trail;
}

/** The places along a life, in order. */
const order = ['refinement', 'report', 'consultation', 'vote', 'authority', 'appeal', 'implementation'] as const;

type Place = (typeof order)[number];

const steps: Readonly<Record<Place, (trail: Trail) => void>> = {
  refinement: refine,
  report,
  consultation: consultOnReport,
  vote,
  authority: (trail) => {
    if (trail.subject.stage === 'authority_led' || isLed(trail) || pathOf(trail) !== 3) determine(trail);
  },
  appeal: (trail) => {
    if (trail.subject.leaf === 'underAppeal') determineAppeal(trail);
  },
  implementation: implement,
};

/** Where the walk goes on after what is decided first: conversion, initial consideration, the handling of a send-back. */
function placeOf(trail: Trail): Place {
  const { subject } = trail;
  switch (subject.stage) {
    case null:
      return isLed(trail)
        ? 'authority'
        : after(trail, rulesOn(trail.drafts[0]?.due ?? trail.day).regime.value.drafts ? convert(trail) : decideInitially(trail));
    case 'development':
      return after(trail, convert(trail));
    case 'initial_consideration':
      return after(trail, decideInitially(trail));
    case 'fast_track':
      return after(trail, 'fast_track');
    case 'refinement':
      return 'refinement';
    case 'sent_back':
      handleSendBack(trail);
      return 'consultation';
    case 'report_phase':
      return subject.leaf === 'awaitingVote'
        ? trail.assumed.secondConsultation
          ? 'consultation'
          : 'vote'
        : subject.leaf === 'consultation'
          ? 'consultation'
          : 'report';
    case 'authority_decision':
    case 'authority_led':
      return 'authority';
    case 'appeal':
      return 'appeal';
    default:
      return 'implementation';
  }
}

function after(trail: Trail, route: Route): Place {
  if (route === 'refinement') return 'refinement';
  if (route === 'report_phase') return 'report';
  approveFastTrack(trail);
  return 'implementation';
}

function isLed({ subject }: Trail): boolean {
  return subject.start.track === 'authority_led_variation';
}

/** The path, as recorded or as planned so far. */
function pathOf({ subject, assumed }: Trail): 1 | 2 | 3 {
  return subject.path ?? assumed.path;
}
