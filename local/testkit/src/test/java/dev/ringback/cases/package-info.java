/** What once went wrong, played from end to end: each case has its scenario and its directory in the folder {@code cases}. */
@NullMarked
package dev.ringback.cases;

import org.jspecify.annotations.NullMarked;
