/** Stand-ins for the parts of AWS that template.yaml asks for; they speak AWS's wire protocols, so the SDK's own clients talk to them. */
@NullMarked
package dev.ringback.standins;

import org.jspecify.annotations.NullMarked;
