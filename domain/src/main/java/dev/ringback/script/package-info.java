/** What is said on the phone, and which outcomes the rules let a person record (docs/rules.md §9); their files have a room within this one. */
@NullMarked
package dev.ringback.script;

import org.jspecify.annotations.NullMarked;
