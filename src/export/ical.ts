/** The one file that brings in ical.js: what is built gives it a file of its own too, so that a Gantt chart does not carry it. */
export { default as ICAL } from 'ical.js';
