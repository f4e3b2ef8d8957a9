package dev.ringback.house;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves out what the domain and the functions make up for tests: it stands on this class path too, as folders or as jars. */
final class OfMain implements ImportOption {

    @Override
    public boolean includes(Location location) {
        return !location.contains("/test-classes/")
                && !location.contains("-tests.jar")
                && !location.contains("/test/dev/");
    }
}
