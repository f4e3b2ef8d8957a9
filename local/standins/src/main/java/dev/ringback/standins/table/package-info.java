/** DynamoDB without AWS: a table inside this JVM that the SDK's own clients talk to (docs/adr/0016-an-embedded-table-of-our-own.md). */
@NullMarked
package dev.ringback.standins.table;

import org.jspecify.annotations.NullMarked;
