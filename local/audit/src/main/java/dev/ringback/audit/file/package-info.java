/** From the bytes of an export to its records, as a stream, whatever is wrong with them. */
@NullMarked
package dev.ringback.audit.file;

import org.jspecify.annotations.NullMarked;
