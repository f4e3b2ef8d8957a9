/** What each function can ask of AWS by its code, held against what its role allows (docs/adr/0060-what-a-role-allows-is-what-its-function-can-ask.md). */
@NullMarked
package dev.ringback.rights;

import org.jspecify.annotations.NullMarked;
