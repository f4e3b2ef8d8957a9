/** Tenant, locations, teams, agencies and staff, and looking them up; their file has a room within this one. */
@NullMarked
package dev.ringback.directory;

import org.jspecify.annotations.NullMarked;
