/**
 * What is said on the phone, and which outcomes the rules let a person record (docs/rules.md §9); data, checked when it is
 * loaded.
 */
@NullMarked
package dev.ringback.script;

import org.jspecify.annotations.NullMarked;
