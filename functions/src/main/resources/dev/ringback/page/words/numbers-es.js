// Español, solo para las cifras: llega con esa pantalla. The other language has the same keys; a test compares them.
export const words = {
  'num.choose.period': 'Días', 'num.period.seven': 'Los últimos siete días', 'num.period.week': 'Esta semana', 'num.period.last-week': 'La semana pasada', 'num.period.today': 'Hoy', 'num.period.days': 'Dos días que usted elija',
  'num.choose.from': 'Desde', 'num.choose.to': 'Hasta', 'num.choose.beside': 'Comparar con', 'num.beside.before': 'Los mismos días de antes', 'num.beside.days': 'Dos días que usted elija', 'num.choose.besideFrom': 'Comparar desde', 'num.choose.besideTo': 'Comparar hasta',
  'num.choose.location': 'Sede', 'num.choose.bucket': 'Tipo de llamada', 'num.choose.campaign': 'Campaña', 'num.choose.person': 'Persona', 'num.choose.agency': 'Agencia', 'num.choose.day': 'Día', 'num.choose.by': 'Separar por',
  'num.all.location': 'Todas las sedes', 'num.all.bucket': 'Todos los tipos', 'num.all.campaign': 'Todas', 'num.show': 'Mostrar', 'num.print': 'Imprimir',
  'num.fromto': '{from} – {to}', 'num.beside': 'comparado con: {days}', 'num.beside.none': 'comparado con: {days}; de esos días no se conoce ninguna llamada perdida', 'num.empty': 'En estos días no se perdió ninguna llamada. Elija otros días para ver más.', 'num.none': 'No hay nada de esto en estos días.',
  'num.many': 'Son más llamadas de las que se pueden mostrar aquí. Elija menos días, una sede o un tipo de llamada para ver qué hay detrás de cada cifra.',

  'num.tile.missed': 'Llamadas perdidas', 'num.tile.first': 'Hasta la primera devolución, mediana', 'num.tile.p90': 'Hasta la primera devolución, nueve de cada diez en', 'num.tile.target': 'Dentro del plazo', 'num.tile.success': 'Atendieron la primera devolución',
  'num.tile.booking': 'Con cita, de quienes atendieron', 'num.tile.repeat': 'Volvieron a llamar', 'num.tile.open': 'Abiertas en el último cierre', 'num.tile.texts': 'Mensajes enviados',
  'num.missed.more.one': '{n} por devolver, y {uncallable} que nadie puede devolver', 'num.missed.more.other': '{n} por devolver, y {uncallable} que nadie puede devolver', 'num.first.more': 'minutos de apertura; {tried} devueltas, {untried} todavía no',
  'num.target.more': '{kept} a tiempo, {missed} con retraso, {pending} aún en plazo', 'num.of': '{part} de {of}', 'num.open.more': '{average} en promedio, {worst} como máximo', 'num.texts.more': '{withheld} retenidos, {unknown} inciertos, {stopped} bajas',
  'num.min': '{m} min', 'num.points': '{by} puntos', 'num.same': 'como antes', 'num.more': '{by} más (antes {was})', 'num.less': '{by} menos (antes {was})', 'num.better': 'mejor', 'num.worse': 'peor',

  'num.findings': 'Qué sugieren las cifras', 'finding.few.coverage': 'Hay muy pocas llamadas perdidas para decir algo de ellas: {n}.', 'finding.few.conversation': 'Atendieron muy pocos pacientes para decir algo de lo que se habla con ellos: {n}.',
  'finding.coverage': 'A los pacientes se les llama pronto (mediana: {median}), y aun así se pierden llamadas. Alguien debería atender los teléfonos a esas horas.',
  'finding.staffing': 'Las devoluciones tardan (mediana de las hechas: {median}), y {lateWhileManyWaited} de las {late} que se retrasaron esperaron entre muchas otras: hace falta más gente para llamar.',
  'finding.ownership': 'Las devoluciones tardan (mediana de las hechas: {median}), aunque {alone} de las {late} que se retrasaron esperaron entre pocas otras: nadie toma lo que espera.',
  'finding.conversation': 'A los pacientes se les llama a tiempo, pero solo {bookingPercent} de quienes atendieron tienen cita.',
  'finding.look.availability': 'Lo más frecuente es que no había una hora conveniente: revise qué horas están libres.', 'finding.look.insurance': 'Lo más frecuente es que el seguro o el costo lo impidió: revise cómo se pasan los casos de seguro.',
  'finding.look.script': 'El motivo más frecuente: {why}. Revise lo que se dice.', 'finding.look.none': 'No se registró ningún motivo: pida que se pregunte.',
  'finding.repeat-callers': '{repeatCallers} de {callbacks} pacientes ({percent}) volvieron a llamar antes de que se les devolviera la llamada.', 'finding.unresolved': 'En promedio quedan {average} llamadas abiertas al final del día, {worst} como máximo.',
  'finding.where': 'Lo que más destaca: {where}.', 'finding.hour': 'de {hour} a {end} ({percent} de las llamadas perdidas)', 'finding.weekday': 'el {day} ({percent})', 'finding.campaign': 'la línea de {campaign} ({percent} de las llamadas de campañas)',

  'num.figures': 'Las cifras: {title}', 'num.heat': 'Cuándo no se atendió a los pacientes', 'num.heat.note': 'Llamadas por devolver, según el día y la hora de la primera llamada perdida, con el reloj de la sede.', 'num.dayhour': '{day}, {hour}', 'num.at': 'Perdidas a las {hour}',
  'num.weekdays': 'Llamadas perdidas por día de la semana', 'num.hours': 'Llamadas perdidas por hora', 'num.first': 'Minutos hasta la primera devolución', 'num.first.note': 'La mediana de los minutos de apertura, según la hora de la llamada perdida.',
  'num.first.targets': 'La mediana de los minutos de apertura, según la hora de la llamada perdida. Los plazos son distintos: elija un tipo de llamada y una sede para ver la línea de su plazo.', 'num.target': 'plazo: {m} min',
  'num.intime': 'Dentro del plazo, por tipo de llamada', 'num.steps': 'De la llamada perdida a la cita', 'num.steps.note': 'Un paciente que llama varias veces cuenta como una sola por devolver.', 'num.notbooked': 'Por qué los pacientes no hicieron cita',
  'num.step.missed': 'Llamadas perdidas', 'num.step.callbacks': 'Por devolver', 'num.step.called': 'Devueltas', 'num.step.reached': 'El paciente atendió', 'num.step.booked': 'Con cita o cita cambiada',
  'num.col.when': 'Cuándo', 'num.col.callbacks': 'Por devolver', 'num.col.missed': 'Llamadas perdidas', 'num.col.first': 'Primera devolución (mediana)', 'num.col.p90': 'Nueve de cada diez en', 'num.col.untried': 'Todavía sin devolver', 'num.col.target': 'Dentro del plazo', 'num.col.kept': 'A tiempo', 'num.col.late': 'Con retraso', 'num.col.pending': 'Aún en plazo',
  'num.col.step': 'Paso', 'num.col.number': 'Cuántas', 'num.col.part': 'De las por devolver', 'num.col.why': 'Motivo', 'num.col.booking': 'Con cita, de quienes atendieron',

  'num.by.location': 'Por sede', 'num.by.person': 'Por persona', 'num.by.agency': 'Por agencia', 'num.by.bucket': 'Por tipo de llamada', 'num.by.campaign': 'Por campaña', 'num.by.day': 'Por día', 'num.csv': 'Esta tabla en CSV', 'num.csv.callbacks': 'Todas las llamadas en CSV', 'num.saved': 'El archivo se está guardando.', 'num.own': 'Las que su propia gente intentó primero.',
  'num.behind.one': '{n} llamada por devolver', 'num.behind.other': '{n} llamadas por devolver', 'num.behind.this': '{what}: {figure}. Mostrar las llamadas', 'num.col.call': 'Primera llamada perdida', 'num.col.kind': 'Sobre', 'num.col.place': 'Sede', 'num.col.tried': 'Primera devolución', 'num.col.status': 'Estado', 'num.col.owner': 'Equipo', 'num.col.id': 'Llamada', 'num.by': 'tras {wait}, {person}', 'num.open': 'Abierta', 'num.late': 'Con retraso',
};
