/** What holds for the whole source tree: how it is written down and which room may know which. */
@NullMarked
package dev.ringback.house;

import org.jspecify.annotations.NullMarked;
