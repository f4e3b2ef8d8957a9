/** Tenant, locations, teams, agencies and staff: reading the directory file, checking it, looking things up. */
@NullMarked
package dev.ringback.directory;

import org.jspecify.annotations.NullMarked;
