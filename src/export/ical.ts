import ical from 'ical.js';

/**
 * The one file that brings in ical.js: what is built gives it a file of its own too, so that a Gantt chart does not carry it. By a name,
 * not as the default, which CommonJS would hand over inside another.
 */
export const ICAL = ical;
