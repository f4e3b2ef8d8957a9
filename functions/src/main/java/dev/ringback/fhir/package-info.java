/** The journey of a patient as FHIR R4, for other systems: what they may read and post, and how it is written (docs/fhir.md). */
@NullMarked
package dev.ringback.fhir;

import org.jspecify.annotations.NullMarked;
