/** What a phone system's log tells of a practice before anything is deployed (docs/audit.md): files in, one result out. */
@NullMarked
package dev.ringback.audit;

import org.jspecify.annotations.NullMarked;
