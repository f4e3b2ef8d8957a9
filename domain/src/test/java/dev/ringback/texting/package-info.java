@NullMarked
package dev.ringback.texting;

import org.jspecify.annotations.NullMarked;
