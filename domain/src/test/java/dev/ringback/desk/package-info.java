/** What the desk tells people. */
@NullMarked
package dev.ringback.desk;

import org.jspecify.annotations.NullMarked;
