/** How a deployed stack stands, read from AWS as an operator may read it; nothing of a patient is in it. */
@NullMarked
package dev.ringback.operations;

import org.jspecify.annotations.NullMarked;
