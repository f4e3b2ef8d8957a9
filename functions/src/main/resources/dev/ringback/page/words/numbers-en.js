// English, for the numbers alone: it comes with that screen. The other language has the same keys; a test compares them.
export const words = {
  'num.choose.period': 'Days', 'num.period.seven': 'The last seven days', 'num.period.week': 'This week', 'num.period.last-week': 'Last week', 'num.period.today': 'Today', 'num.period.days': 'Two days of your own',
  'num.choose.from': 'From', 'num.choose.to': 'To', 'num.choose.beside': 'Beside them', 'num.beside.before': 'The same weekdays before', 'num.beside.days': 'Two days of your own', 'num.choose.besideFrom': 'Beside, from', 'num.choose.besideTo': 'Beside, to',
  'num.choose.location': 'Location', 'num.choose.bucket': 'Kind of call', 'num.choose.campaign': 'Campaign', 'num.choose.person': 'Person', 'num.choose.agency': 'Agency', 'num.choose.day': 'Day', 'num.choose.by': 'Tell apart by',
  'num.all.location': 'All locations', 'num.all.bucket': 'All kinds', 'num.all.campaign': 'All', 'num.show': 'Show', 'num.print': 'Print',
  'num.fromto': '{from} to {to}', 'num.beside': 'beside {days}', 'num.beside.none': 'beside {days}, of which no missed calls are known', 'num.empty': 'No calls were missed in these days. Choose other days to see more.', 'num.none': 'Nothing of this in these days.',
  'num.many': 'These are more callbacks than can be listed here. Choose fewer days, one location or one kind of call to see what is behind each figure.',

  'num.tile.missed': 'Missed calls', 'num.tile.first': 'To the first callback, median', 'num.tile.p90': 'To the first callback, nine of ten within', 'num.tile.target': 'Within target', 'num.tile.success': 'Reached with the first callback',
  'num.tile.booking': 'Booked, of those reached', 'num.tile.repeat': 'Called again', 'num.tile.open': 'Open at the last close', 'num.tile.texts': 'Texts sent',
  'num.missed.more.one': '{n} callback, and {uncallable} calls that nobody can return', 'num.missed.more.other': '{n} callbacks, and {uncallable} calls that nobody can return', 'num.first.more': 'open minutes; {tried} called, {untried} not yet',
  'num.target.more': '{kept} kept, {missed} late, {pending} still in time', 'num.of': '{part} of {of}', 'num.open.more': '{average} on average, {worst} at worst', 'num.texts.more': '{withheld} withheld, {unknown} unknown, {stopped} stops',
  'num.min': '{m} min', 'num.points': '{by} points', 'num.same': 'as before', 'num.more': '{by} more (was {was})', 'num.less': '{by} less (was {was})', 'num.better': 'better', 'num.worse': 'worse',

  'num.findings': 'What the figures suggest', 'finding.few.coverage': 'Too few missed calls to tell anything about them: {n}.', 'finding.few.conversation': 'Too few patients were reached to tell anything about what is said to them: {n}.',
  'finding.coverage': 'Patients are called back quickly (median {median}), yet calls are missed. Somebody should answer the phones then.',
  'finding.staffing': 'Callbacks are slow (median of those that were made: {median}), and {lateWhileManyWaited} of {late} late ones waited among many others: more people are needed to call.',
  'finding.ownership': 'Callbacks are slow (median of those that were made: {median}), though {alone} of {late} late ones waited among few others: nobody takes what waits.',
  'finding.conversation': 'Patients are called in time, yet {bookingPercent} of those who were reached have a visit.',
  'finding.look.availability': 'Most often no suitable time could be offered: look at what is free.', 'finding.look.insurance': 'Most often insurance or cost stood in the way: look at how insurance is handed on.',
  'finding.look.script': 'The reason given most often: {why}. Look at what is said.', 'finding.look.none': 'No reasons were recorded: have people ask for them.',
  'finding.repeat-callers': '{repeatCallers} of {callbacks} patients ({percent}) called again before they were called back.', 'finding.unresolved': 'On average {average} callbacks are open when the day ends, {worst} at worst.',
  'finding.where': 'What stands out: {where}.', 'finding.hour': 'from {hour} to {end} ({percent} of the missed calls)', 'finding.weekday': 'on {day} ({percent})', 'finding.campaign': 'the line of {campaign} ({percent} of the calls of campaigns)',

  'num.figures': 'The figures: {title}', 'num.heat': 'When patients did not get through', 'num.heat.note': 'Callbacks by weekday and hour of the first missed call, on the clock of the location.', 'num.dayhour': '{day}, {hour}', 'num.at': 'Missed at {hour}',
  'num.weekdays': 'Missed calls by weekday', 'num.hours': 'Missed calls by hour', 'num.first': 'Minutes to the first callback', 'num.first.note': 'The median of open minutes, by the hour of the missed call.',
  'num.first.targets': 'The median of open minutes, by the hour of the missed call. Targets differ: choose one kind of call and one location to see the line of its target.', 'num.target': 'target: {m} min',
  'num.intime': 'Within target, by kind of call', 'num.steps': 'From the missed call to the visit', 'num.steps.note': 'A patient who calls several times is one callback.', 'num.notbooked': 'Why patients did not book',
  'num.step.missed': 'Calls missed', 'num.step.callbacks': 'Callbacks', 'num.step.called': 'Called back', 'num.step.reached': 'Patient reached', 'num.step.booked': 'Booked or rescheduled',
  'num.col.when': 'When', 'num.col.callbacks': 'Callbacks', 'num.col.missed': 'Missed calls', 'num.col.first': 'First callback (median)', 'num.col.p90': 'Nine of ten within', 'num.col.untried': 'Not called yet', 'num.col.target': 'Within target', 'num.col.kept': 'Kept', 'num.col.late': 'Late', 'num.col.pending': 'Still in time',
  'num.col.step': 'Step', 'num.col.number': 'How many', 'num.col.part': 'Of the callbacks', 'num.col.why': 'Reason', 'num.col.booking': 'Booked, of those reached',

  'num.by.location': 'By location', 'num.by.person': 'By person', 'num.by.agency': 'By agency', 'num.by.bucket': 'By kind of call', 'num.by.campaign': 'By campaign', 'num.by.day': 'By day', 'num.csv': 'This table as CSV', 'num.csv.callbacks': 'All callbacks as CSV', 'num.saved': 'The file is being saved.', 'num.own': 'Callbacks that your own people tried first.',
  'num.behind.one': '{n} callback', 'num.behind.other': '{n} callbacks', 'num.behind.this': '{what}: {figure}. Show the callbacks', 'num.col.call': 'First missed call', 'num.col.kind': 'About', 'num.col.place': 'Location', 'num.col.tried': 'First callback', 'num.col.status': 'Status', 'num.col.owner': 'Team', 'num.col.id': 'Callback', 'num.by': 'after {wait}, {person}', 'num.open': 'Open', 'num.late': 'Late',
};
