package dev.ringback.directory;

import dev.ringback.callback.AgencyId;

/** A virtual-assistant agency that staffs callbacks for the tenant; agencies never see each other's work. */
public record Agency(AgencyId id, String name) {}
