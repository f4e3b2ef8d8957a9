/** Histories as data: one form for the table, the API, the domain events and rehearsals. */
@NullMarked
package dev.ringback.form;

import org.jspecify.annotations.NullMarked;
