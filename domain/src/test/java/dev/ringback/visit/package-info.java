@NullMarked
package dev.ringback.visit;

import org.jspecify.annotations.NullMarked;
