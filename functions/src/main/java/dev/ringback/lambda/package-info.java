/** One handler class for each function of template.yaml, and the one composition root. */
@NullMarked
package dev.ringback.lambda;

import org.jspecify.annotations.NullMarked;
