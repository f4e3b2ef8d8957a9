/** What releases have stored, read by every later one. */
@NullMarked
package dev.ringback.golden;

import org.jspecify.annotations.NullMarked;
