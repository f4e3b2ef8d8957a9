/** The desk over HTTP: routes, bodies, problems, cursors, idempotency. */
@NullMarked
package dev.ringback.api;

import org.jspecify.annotations.NullMarked;
