/** A room of the crooked house: every class in it breaks a rule. */
@NullMarked
package dev.ringback.house.crooked.api;

import org.jspecify.annotations.NullMarked;
