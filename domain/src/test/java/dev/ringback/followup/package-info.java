@NullMarked
package dev.ringback.followup;

import org.jspecify.annotations.NullMarked;
