/** What each phone system writes, and what it means by it. */
@NullMarked
package dev.ringback.audit.system;

import org.jspecify.annotations.NullMarked;
