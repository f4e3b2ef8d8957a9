@NullMarked
package dev.ringback.fhir;

import org.jspecify.annotations.NullMarked;
